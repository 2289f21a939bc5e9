/** ANSI styling for a terminal; plain text when the output is not one or NO_COLOR is set. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  magenta(text: string): string;
  tape(text: string): string;
}

export function styleFor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Style {
  const on = environment.NO_COLOR
    ? false
    : environment.FORCE_COLOR
      ? environment.FORCE_COLOR !== '0'
      : stream.isTTY === true;
  const wrap = (open: string, close: string) => (text: string) =>
    on ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: wrap('1', '22'),
    dim: wrap('2', '22'),
    red: wrap('31', '39'),
    green: wrap('32', '39'),
    yellow: wrap('33', '39'),
    blue: wrap('34', '39'),
    magenta: wrap('35', '39'),
    tape: wrap('30;43', '39;49'),
  };
}

const CODES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');
/** Width on a screen: colour codes take none. */
const columns = (text: string): number => text.replace(CODES, '').length;

/** Signs that move a terminal's cursor or change its title, should somebody have typed them. The codes for colour are ours. */
const STEERING = new RegExp(`(?!${CODES.source})(?!\\n)\\p{Cc}`, 'gu');

/** Breaks text at spaces to a width, with an indent for every line after the first. */
export function fold(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const paragraph of text.replace(STEERING, '\uFFFD').split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line.length > 0 && columns(line) + 1 + columns(word) > width) {
        lines.push(line);
        line = word;
      } else line = line.length > 0 ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
