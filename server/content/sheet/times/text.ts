/** A cell that says a time, without what people put around it: one kind of digit and colon, no brackets, no "about". */
export function timeText(text: string): { text: string; isAbout: boolean } {
  const plain = [...text.replace(/^'+/, '').normalize('NFKC')]
    .map(latinDigit)
    .join('')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replace(/[\u2236\uA789\u05C3]/g, ':')
    .replace(/[\u2019\u2032\u00B4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const bare = plain.replace(/^[[({<"]+\s*(.*?)\s*[\])}>"]+$/, '$1').replace(/^(.*?)\s*[;,]$/, '$1');
  const about = bare.replace(ABOUT, '').replace(/\s*(?:approx\.?|\(approx\.?\)|\?|\+\/-|±.*)$/, '');
  return { text: about.trim(), isAbout: about !== bare };
}

const ABOUT =
  /^(?:~|≈|∼|约|約|およそ|ca?\.?(?=[\s\d])|circa|approx(?:imately|\.)?|about|around|roughly|appr\.|etwa|ungefähr|gegen|um|vers|environ|à|at|from|by|nlt|nmt|not before|no later than|@|a las|a partir de|hacia)\s*:?\s*/;

/** The zero of every kind of digit that people type: Arabic, Persian, Devanagari and others. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x17e0,
];

function latinDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x660) return sign;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? sign : String(code - zero);
}
