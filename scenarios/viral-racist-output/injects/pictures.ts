import { minutes } from '../../../shared/time.ts';
import type { Pictures } from '../../common/injects.ts';

/** What the posts, pages and boards of this story look like. No slur and no hateful sentence, only that one was there. */
export const pictures: Pictures = {
  'first-post': [
    {
      kind: 'post',
      handle: 'A neighbour',
      text: 'One click. I typed nothing rude. It turned our notice about new neighbours into [REDACTED: hateful generalisation].',
      reach: { views: 4_000, shares: 61 },
      at: '14:00',
      alt: 'A post with a picture of a hateful rewrite, its words withheld, seen 4,000 times in ten minutes',
      raw: true,
    },
  ],
  'fleet-health': [
    {
      kind: 'chart',
      title: 'Hate-rate tile',
      unit: 'per 10,000 outputs',
      series: [
        {
          name: 'All tones, all languages',
          points: [
            { agoMs: minutes(120), value: 0.6 },
            { agoMs: minutes(90), value: 0.7 },
            { agoMs: minutes(60), value: 0.6 },
            { agoMs: minutes(30), value: 0.8 },
            { agoMs: 0, value: 0.7 },
          ],
        },
      ],
      line: { label: 'Top of the band', value: 2 },
      alt: 'A flat line below the top of its band for the last two hours',
    },
  ],
  teacher: [
    {
      kind: 'screenshot',
      app: '{{org.product.inkwell}}, {{draw.lang}}',
      lines: [
        { who: 'Teacher', text: 'Notice of the neighbourhood, rewritten in the funny tone', mine: true },
        { who: '{{org.product.inkwell}}', text: '[REDACTED: hateful generalisation]' },
      ],
      alt: 'A classroom screen: a plain notice goes in, a hateful rewrite comes out, its words withheld',
      raw: true,
    },
  ],
  'partner-call': [
    {
      kind: 'headline',
      outlet: '{{draw.partner}}',
      headline: '[REDACTED: hateful generalisation]',
      standfirst: 'Written and published by the plug-in. It names {{draw.councillor}}.',
      time: 'Front page, live',
      alt: 'A newspaper’s front page with a hateful headline, its words withheld, that names a councillor',
      raw: true,
    },
  ],
  'own-post-live': [
    {
      kind: 'post',
      handle: '{{org.product.inkwell}} (sponsored)',
      text: 'Say it with a wink: the Banter tone.',
      reach: { views: 18_500, shares: 96 },
      at: '14:26 UTC',
      alt: 'Our own advertisement for the tone, live two minutes before it reposted one of the images',
    },
  ],
  'exec-post': [
    {
      kind: 'post',
      handle: '{{draw.exec}}',
      text: 'The images going round are fabricated. Do better.',
      reach: { views: 6_000, shares: 210 },
      at: '14:22',
      alt: 'A post from an executive’s own account that calls the images fabricated, seen 6,000 times',
    },
  ],
  'cut-off': [
    {
      kind: 'voicemail',
      from: 'A customer, from the queue',
      seconds: 19,
      transcript:
        'Hello. I was writing what I want to say at my aunt’s funeral tomorrow, and it stopped in the middle and now it’s all gone. I’m not cross. I’d just like to know if it comes back, and when.',
      alt: 'A voice mail of 19 seconds: somebody lost a funeral speech and asks when it comes back',
    },
  ],
  'denial-lives': [
    {
      kind: 'headline',
      outlet: '{{draw.outlet}}',
      headline: 'Second day: the word "fabricated"',
      standfirst: 'Who said it, on what grounds, and when did the company know better?',
      time: 'This morning',
      alt: 'The top of a newspaper’s second piece, which asks who called the images fabricated',
    },
  ],
};
