import { countBounds, proportion } from '../kernel/statistics.ts';

/**
 * Numbers in a text that follow from other numbers beside them, worked out again. One method everywhere: exact 95 % bounds, of a share
 * (Clopper-Pearson) or of a count (Poisson), two-sided; where nothing was found, the one-sided bound, about three in n.
 */
export interface Figure {
  /** As it stands in the text. */
  words: string;
  says: string;
  /** Worked out from its parts, written as the text writes it. */
  should: string;
  holds: boolean;
}

const N = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
const P = '(\\d+(?:\\.\\d+)?)';
const GAP = '[^.;\\n]{0,60}?';

const numberOf = (written: string): number => Number(written.replaceAll(',', ''));
const decimalsOf = (written: string): number => written.split('.')[1]?.length ?? 0;
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
/** The value as precisely as the text has it. */
const like = (value: number, written: string): string =>
  written.includes('.') || value < 1_000 ? value.toFixed(decimalsOf(written)) : grouped(Math.round(value));
const figure = (
  words: string,
  parts: readonly (readonly [value: number, written: string])[],
  joiner: string,
): Figure => {
  const says = parts.map(([, written]) => written).join(joiner);
  const should = parts.map(([value, written]) => like(value, written)).join(joiner);
  return { words, says, should, holds: says === should };
};

/** A number "of", "in" or "out of" another; what failed stands between. */
const COUNT = `${N}(?: \\w+){0,2}? (?:of|in|out of) (?:the )?${N}`;

const INTERVAL = new RegExp(`\\b${COUNT}\\b${GAP}\\b${P}(?: %)? to ${P} %`, 'gu');
const CEILING = new RegExp(
  `\\b(?:0|none)(?: \\w+){0,2}? (?:of|in|out of) (?:the )?${N}\\b${GAP}\\b(?:up to|at most|under|below|about|rate at) ${P} %`,
  'gu',
);
const SHARE = new RegExp(`\\b${N} (?:of|in|out of) (?:the )?${N}\\b[^.;:\\n]{0,20}?[(,] ?${P} %\\)?`, 'gu');
const SUM = new RegExp(`\\b${P}((?: \\+ ${P})+) = ${P}`, 'gu');
const SAMPLE = new RegExp(`\\b${P} % (?:sample|of [\\w ]{3,30} that (?:are|is) (?:sampled|logged))`, 'u');
const SCALED = new RegExp(
  `\\b${N} (?:confirmed|hits?)\\b[^]*?\\babout ${N}\\b[^]*?95 % range ${N} to ${N}`,
  'u',
);
const COUNTED = new RegExp(`\\b${N} confirmed; 95 % range ${N} to ${N}`, 'u');

const intervals = (text: string): Figure[] =>
  [...text.matchAll(INTERVAL)].flatMap(([words, count = '', of = '', low = '', high = '']) => {
    const [failures, n] = [numberOf(count), numberOf(of)];
    if (failures > n || failures === 0) return [];
    const exact = proportion(failures, n);
    return [
      figure(
        words,
        [
          [100 * exact.low, low],
          [100 * exact.high, high],
        ],
        ' to ',
      ),
    ];
  });

/** "Under 8 %" and "about 5 %" may round up; "4.9 %" is taken at its word. */
const ceilings = (text: string): Figure[] =>
  [...text.matchAll(CEILING)].flatMap(([words, of = '', high = '']) => {
    const exact = 100 * proportion(0, numberOf(of)).high;
    const up = Math.ceil(exact * 10 ** decimalsOf(high) - 1e-9) / 10 ** decimalsOf(high);
    const nearest = like(exact, high);
    return [{ words, says: high, should: nearest, holds: high === nearest || high === like(up, high) }];
  });

const shares = (text: string): Figure[] =>
  [...text.matchAll(SHARE)].flatMap(([words, part = '', of = '', percent = '']) => {
    if (/\bto \d/u.test(words) || numberOf(part) > numberOf(of)) return [];
    return [figure(words, [[(100 * numberOf(part)) / numberOf(of), percent]], '')];
  });

const sums = (text: string): Figure[] =>
  [...text.matchAll(SUM)].map(([words]) => {
    const [left = '', total = ''] = words.split(' = ');
    const value = left.split(' + ').reduce((sum, item) => sum + Number(item), 0);
    return figure(words, [[value, total]], '');
  });

function scaled(text: string): Figure[] {
  const [, share = ''] = SAMPLE.exec(text) ?? [];
  const [words = '', count = '', about = '', low = '', high = ''] = SCALED.exec(text) ?? [];
  if (share !== '' && words !== '') {
    const factor = 100 / Number(share);
    const bounds = countBounds(numberOf(count));
    return [
      figure(
        `${count} in a ${share} % sample: about ${about}, ${low} to ${high}`,
        [
          [numberOf(count) * factor, about],
          [bounds.low * factor, low],
          [bounds.high * factor, high],
        ],
        ', ',
      ),
    ];
  }
  const [all = '', found = '', from = '', to = ''] = COUNTED.exec(text) ?? [];
  const bounds = all === '' ? null : countBounds(numberOf(found));
  return bounds
    ? [
        figure(
          all,
          [
            [bounds.low, from],
            [bounds.high, to],
          ],
          ' to ',
        ),
      ]
    : [];
}

/** Every number of a text that can be worked out from others in it. */
export const figuresIn = (text: string): Figure[] => [
  ...intervals(text),
  ...ceilings(text),
  ...shares(text),
  ...sums(text),
  ...scaled(text),
];
