import fc from 'fast-check';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import { MINUTE } from '../../shared/time.ts';

/** One of each kind, with a draw and a fact to fill in. */
export const ONE_OF_EACH: Attachment[] = [
  {
    kind: 'screenshot',
    app: 'Tiny chat',
    lines: [
      { who: 'Guest', text: 'Whose order is that, {{draw.city}}?', mine: true },
      { who: 'Assistant', text: 'An order of somebody else.' },
    ],
    alt: 'A chat in which the assistant shows a stranger’s order',
  },
  {
    kind: 'headline',
    outlet: 'The Tiny Courier',
    headline: 'Helper showed a stranger’s order',
    standfirst: 'A reader saw what was not theirs.',
    time: 'Tuesday, 14:20',
    alt: 'A newspaper page with that headline',
  },
  {
    kind: 'post',
    handle: '@tiny.reader',
    text: 'Look what it showed me.',
    reach: { views: 12_000, shares: 340 },
    at: '14:12',
    alt: 'A post with a blurred picture of the chat',
    raw: true,
  },
];

const words = fc.constantFrom('one', 'two words', 'three short words');
const alt = fc.record({ alt: words });
const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 5 })
  .map((minutes) => minutes.sort((a, b) => b - a).map((ago) => ({ agoMs: ago * MINUTE, value: ago / 2 })));
const of = <K extends Attachment['kind']>(kind: K, fields: fc.Arbitrary<object>): fc.Arbitrary<Attachment> =>
  fc.tuple(fields, alt).map(([own, common]) => ({ kind, ...own, ...common }) as unknown as Attachment);

/** Any attachment that a pack can hold. */
export const attachment: fc.Arbitrary<Attachment> = fc.oneof(
  of('screenshot', fc.record({ app: words, lines: fc.array(fc.record({ who: words, text: words })) })),
  of('headline', fc.record({ outlet: words, headline: words, standfirst: words, time: words })),
  of(
    'post',
    fc.record({
      handle: words,
      text: words,
      reach: fc.record({ views: fc.nat(), shares: fc.nat() }),
      at: words,
    }),
  ),
  of(
    'chart',
    fc.record({
      title: words,
      unit: words,
      series: fc.array(fc.record({ name: words, points }), { maxLength: 2 }),
    }),
  ),
  of('voicemail', fc.record({ from: words, seconds: fc.integer({ min: 1, max: 180 }), transcript: words })),
);
