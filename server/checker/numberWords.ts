const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Numbers as words, up to ninety-nine. */
export const SPELT: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['nought', 0],
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
  ...TENS.flatMap((ten, index) =>
    UNITS.slice(1, 10).map((unit, value) => [`${ten}-${unit}`, 10 * (index + 2) + value + 1] as const),
  ),
]);

/** Any of them, as a pattern. Longest first, so that "twenty-one" is not read as "twenty". */
export const NUMBER_WORD = [...SPELT.keys()].sort((a, b) => b.length - a.length).join('|');
