import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { MarkdownDocument, md, strong } from '../../server/report/markdown.ts';
import { fold, styleFor } from '../../server/report/terminalStyle.ts';
import { cases } from '../support/cases.ts';

/** A document with the words in every place a document has. */
function written(words: string): string {
  const out = new MarkdownDocument();
  out.heading(1, words);
  out.quote(words);
  out.paragraph(words, md`then ${words} and ${strong(words)}.`);
  out.list([words, 'x', words]);
  out.list([words, words], '1.');
  out.table(
    [{ title: 'a' }, { title: 'b', align: 'right' }],
    [
      [words, 'x'],
      ['x', words],
    ],
  );
  return out.toString();
}
/** Its elements in order, without what stands in them. */
const shape = (text: string): string[] =>
  [...(marked.parse(text) as string).matchAll(/<\/?[a-z0-9]+/g)].map(([tag]) => tag);

const SIGNS = fc
  .array(
    fc.constantFrom(
      ...'\\`*_{}[]()#+-.!|<>~&:/@^=$"\'% 1aZ\n\t\r\u00a0\u2028',
      ...[
        'www.',
        'https://',
        'a@b.co',
        '</td>',
        '<img src=x>',
        '<!--',
        '```',
        '---',
        '\n===\n',
        '[^1]: ',
        '![',
        '](',
        '&lt;',
        '\u0000',
        '\u001b[31m',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('words in a Markdown document', () => {
  it.each([
    ['<img src=x onerror=alert(1)>'],
    ['[x](javascript:alert(1)) ![y](https://evil.example/p.png)'],
    ['<javascript:alert(1)> https://evil.example www.evil.example a@evil.example'],
    ['# Heading'],
    ['1. item'],
    ['a | b \\| c'],
    ['one\n\n# two\n\n---\n- three'],
    ['[x]: https://evil.example "title"'],
    ['`code` ~~gone~~ *a* __b__'],
  ])('%j makes the document no other shape than a plain word does', (words) => {
    expect(shape(written(words))).toEqual(shape(written('word')));
  });

  it('nor does any string of signs', () => {
    fc.assert(
      fc.property(SIGNS, (words) => {
        // Words of nothing but space leave an empty place, which has a shape of its own.
        fc.pre(words.trim() !== '');
        expect(shape(written(words))).toEqual(shape(written('word')));
      }),
      { numRuns: cases(300) },
    );
  });

  it('reads as it was typed, on one line', () => {
    const words = `2 < 3 & "4"; see [REDACTED], a_b*c, 12:30, T+07:30, 5 %, e.g. this: that. C:\\x #1 | 50%`;
    const html = marked.parse(written(words)) as string;
    const text = html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(text.split(words).length - 1).toBe(11);
  });

  it('everyday words keep their source readable', () => {
    expect(md`${'Sev 1 stood at T+10:00. It costs 2.7 %, e.g. for 4 of 60 (par 3).'}`.source).toBe(
      'Sev 1 stood at T+10:00. It costs 2.7 %, e.g. for 4 of 60 (par 3).',
    );
  });
});

it('words on a terminal cannot steer it, and its own colours stay', () => {
  const s = styleFor({}, { FORCE_COLOR: '1' });
  const typed = '\u001b]0;owned\u0007\u001b[2J gone\u009b2J';
  expect(fold(`${s.red('red')} ${typed}`, 80, '')).toBe(
    '\u001b[31mred\u001b[39m \uFFFD]0;owned\uFFFD\uFFFD[2J gone\uFFFD2J',
  );
});
