import { Parser } from 'saxen';

const NAMED = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** What a piece of XML says, and why it is not well formed; null where it is. */
export function saxParse(xml: string): { text: string; problem: string | null } {
  let text = '';
  let problem: string | null = null;
  const refuse = (error: Error): void => {
    problem ??= error.message;
  };
  new Parser()
    .on('text', (raw) => {
      text += raw.replace(/&\w+;/g, (sign) => NAMED[sign as keyof typeof NAMED] ?? sign);
    })
    .on('closeTag', (name) => {
      if (name === 'w:p') text += '\n';
    })
    .on('error', refuse)
    .on('warn', refuse)
    .parse(xml);
  return { text, problem };
}
