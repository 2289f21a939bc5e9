declare module 'saxen' {
  type Attributes = Record<string, string>;

  /** What of the parser is used here; the package brings no types of its own. */
  export class Parser {
    ns(prefixes: Record<string, string>): this;
    on(
      event: 'openTag',
      done: (name: string, attributes: () => Attributes | false, decode: unknown, isEmpty: boolean) => void,
    ): this;
    on(event: 'closeTag', done: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', done: (text: string) => void): this;
    on(event: 'error' | 'warn', done: (error: Error) => void): this;
    parse(xml: string): Error | null | undefined;
  }
}
