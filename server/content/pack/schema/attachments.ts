import { z } from 'zod';
import { duration } from '../duration.ts';
import { block, renamed, someText } from '../packField.ts';

const KINDS = 'screenshot, headline, post, chart or voicemail';
/** Three lie beside each other on a desk; a fourth nobody opens. */
const MOST_ATTACHED = 3;
const MOST_LINES = 8;
const MOST_SERIES = 3;
const MOST_POINTS = 30;
const MOST_NUMBER = 1_000_000_000;

const LINK = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)|\b(?:data|javascript|mailto):\S/i;
const MARKUP = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp);/i;

/** Words drawn by the screens: no address to load and no markup. */
const words = (most: number) =>
  someText(most)
    .refine(
      (text) => !LINK.test(text),
      'holds a link | Nothing is loaded from outside: write the words only.',
    )
    .refine(
      (text) => !MARKUP.test(text),
      'holds markup | It would be shown as it stands: write plain words.',
    );
const count = z
  .number()
  .int('must be a whole number | Write it without a point.')
  .min(0, 'is below zero | Write 0 or more.')
  .max(MOST_NUMBER, `is more than ${MOST_NUMBER} | Write what a post can reach.`);
const value = z
  .number()
  .min(-MOST_NUMBER, 'is too small to draw | Choose a larger unit.')
  .max(MOST_NUMBER, 'is too large to draw | Choose a larger unit.');

const common = {
  alt: words(300).describe('What it shows, in words: for screen readers, the timeline and the report.'),
  raw: z
    .literal(true)
    .optional()
    .describe('It shows hard content: it stays blurred until its reader opens it.'),
};

const screenshot = block({
  kind: z.literal('screenshot'),
  app: words(60).describe('The invented app it was taken in.'),
  lines: z
    .array(block({ who: words(40), text: words(280), mine: z.literal(true).optional() }))
    .min(1, 'shows nothing | Write at least one line.')
    .max(MOST_LINES, `has more than ${MOST_LINES} lines | Keep those that matter.`),
  ...common,
});
const headline = block({
  kind: z.literal('headline'),
  outlet: words(60),
  headline: words(140),
  standfirst: words(280),
  time: words(40).describe('As the page prints it: "Tuesday, 14:20".'),
  ...common,
});
const post = block({
  kind: z.literal('post'),
  handle: words(40),
  text: words(400),
  reach: block({ views: count, shares: count }),
  at: words(40).describe('As the page prints it: "14:12".'),
  ...common,
});
const point = renamed(
  block({ ago: duration.describe('How long before the inject comes it was read.'), value }),
  { ago: 'agoMs' },
);
const points = z
  .array(point)
  .min(2, 'has no line to draw | Give it two points at least.')
  .max(MOST_POINTS, `has more than ${MOST_POINTS} points | Give fewer: nobody reads more.`)
  .refine(
    (list) => list.every(({ agoMs }, index) => index === 0 || agoMs < (list[index - 1]?.agoMs ?? 0)),
    'is not in order of time | Write the oldest point first; each moment once.',
  );
const chart = block({
  kind: z.literal('chart'),
  title: words(80).describe('Charts of one title are one figure: later points go on with its line.'),
  unit: words(30),
  series: z
    .array(block({ name: words(40), points }))
    .min(1, 'draws nothing | Give it one series at least.')
    .max(MOST_SERIES, `has more than ${MOST_SERIES} series | Make two charts of it.`)
    .refine(
      (list) => new Set(list.map(({ name }) => name)).size === list.length,
      'has two series of one name | Rename one.',
    ),
  line: block({ label: words(40), value })
    .optional()
    .describe('A level drawn across: a limit.'),
  ...common,
});
const voicemail = block({
  kind: z.literal('voicemail'),
  from: words(60),
  seconds: z
    .number()
    .int('must be a whole number | Write whole seconds.')
    .min(1, 'is no length | Write how many seconds it lasts.')
    .max(180, 'is longer than three minutes | Shorten it.'),
  transcript: words(900).describe('What is said. No sound is played.'),
  ...common,
});

/** Pictures of the world, drawn from words and numbers: nothing is loaded, and no markup is read. */
export const attachments = z
  .array(
    z.discriminatedUnion('kind', [screenshot, headline, post, chart, voicemail], {
      error: (issue) =>
        issue.code === 'invalid_union' ? `is no kind of attachment | Write kind: ${KINDS}.` : undefined,
    }),
  )
  .min(1, 'is empty | Take the field out.')
  .max(MOST_ATTACHED, `holds more than ${MOST_ATTACHED} | Keep those that matter.`)
  .describe(`What comes with it, drawn by the screens: ${KINDS}.`);
