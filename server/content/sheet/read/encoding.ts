import { SheetError } from './grid.ts';

/** The words of a text file, and the encoding that was guessed where the file does not prove one. */
interface Decoded {
  text: string;
  /** Null where the bytes themselves say it: a mark, or UTF-8 that could be nothing else. */
  guessed: string | null;
}

/** Encodings of files that are no Unicode, with what each is called in a sentence. */
const LEGACY: readonly { label: string; name: string }[] = [
  { label: 'windows-1252', name: 'Windows text' },
  { label: 'shift_jis', name: 'Japanese (Shift-JIS)' },
  { label: 'euc-jp', name: 'Japanese (EUC)' },
  { label: 'gb18030', name: 'Chinese (GB18030)' },
  { label: 'big5', name: 'Chinese (Big5)' },
  { label: 'euc-kr', name: 'Korean (EUC)' },
  { label: 'windows-1251', name: 'Cyrillic Windows text' },
  { label: 'windows-1250', name: 'Central European Windows text' },
  { label: 'macintosh', name: 'text of an old Mac' },
];
/** Bytes that are looked at: enough words to tell by, and never a long wait. */
const LOOKED_AT = 200_000;

/** The words of a text file in whatever encoding sheet programs write. */
export function decode(bytes: Buffer): Decoded {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: null };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: null };
  if (bytes.subarray(0, 8_192).includes(0)) return wide(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: null };
  } catch {
    return likeliest(bytes);
  }
}

/** UTF-16 without its mark: every other byte of Western text is nothing. */
function wide(bytes: Buffer): Decoded {
  const looked = bytes.subarray(0, 8_192);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked.length; index++)
    if (looked[index] === 0) index % 2 === 0 ? even++ : odd++;
  const half = looked.length / 2;
  const isText = (most: number, least: number): boolean => most > half * 0.3 && least < half * 0.02;
  const label = isText(even, odd) ? 'utf-16be' : isText(odd, even) ? 'utf-16le' : null;
  const text = label === null ? '' : new TextDecoder(label).decode(bytes);
  if (label === null || STRAY.test(text.slice(0, 4_096)))
    throw new SheetError(
      'it is no sheet: it holds bytes that are no text',
      'Save the list as .xlsx or as CSV (UTF-8) and import that.',
    );
  return { text, guessed: 'UTF-16 without its mark' };
}
const STRAY = /(?![\t\r\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u;

function likeliest(bytes: Buffer): Decoded {
  const looked = bytes.subarray(0, LOOKED_AT);
  const judged = LEGACY.flatMap(({ label, name }, order) => {
    const text = decoded(label, looked);
    return text === null ? [] : [{ label, name, order, oddity: oddity(text) }];
  }).sort((x, y) => x.oddity - y.oddity || x.order - y.order);
  const { label = 'windows-1252', name = 'Windows text' } = judged[0] ?? {};
  return { text: new TextDecoder(label).decode(bytes), guessed: name };
}

function decoded(label: string, bytes: Buffer): string | null {
  try {
    // A letter may have been cut in two at the end of what is looked at.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** How unlike writing it reads: signs inside words, capitals behind small letters, scripts in a jumble, letters nobody uses. */
function oddity(text: string): number {
  const signs = [...text].filter((sign) => sign > '\u007F').length;
  if (signs === 0) return 0;
  const count = (pattern: RegExp, weight: number): number => (text.match(pattern)?.length ?? 0) * weight;
  const odd =
    count(/[\u0080-\u009F\uFFFD\uE000-\uF8FF]/gu, 6) +
    count(/(?<=\p{L})[^\p{L}\p{M}\p{N}\s\p{P}](?=\p{L})/gu, 4) +
    count(/(?<=\p{Ll})(?=\p{Lu})[\u00C0-\u024F]/gu, 4) +
    count(/(?<=\p{L})[\u00A1-\u00BF\u201A-\u203A\u20AC](?=\p{L})/gu, 3) +
    // Half-wide kana and rare characters are what Western bytes make in an Asian encoding.
    count(/[\uFF61-\uFF9F]/gu, 3) +
    count(/[A-Za-z][\u3400-\u9FFF\uAC00-\uD7AF][A-Za-z]/gu, 6) +
    count(/[A-Za-z][\u3400-\u9FFF\uAC00-\uD7AF]|[\u3400-\u9FFF\uAC00-\uD7AF][a-z]/gu, 2) +
    count(/(?:(?![A-Za-z])\p{Script=Latin}){3,}/gu, 6) +
    count(/\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/gu, 5);
  // Kana and common characters are proof by themselves.
  const right =
    count(/[\u3040-\u30FF]/gu, 2) +
    count(/[的一是不了在有人我他这中大来上国]/gu, 1) +
    count(/\p{Script=Cyrillic}{3,}/gu, 2);
  return (odd - right) / signs;
}
