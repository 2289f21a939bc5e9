import { minutes } from '../../../shared/time.ts';
import type { Pictures } from '../../common/injects.ts';

/** What the reports, posts and boards of this story look like. Never the answer itself, and no child's words. */
export const pictures: Pictures = {
  'parent-ticket': [
    {
      kind: 'screenshot',
      app: '{{org.product.lantern}}, saved chat',
      lines: [
        { who: 'Question', text: '(covered by the parent before sending)', mine: true },
        { who: '{{org.product.lantern}}', text: '[REDACTED: method details]' },
      ],
      alt: 'A photo of a phone: the question is covered by the parent, the answer is withheld',
      raw: true,
    },
  ],
  'fleet-health': [
    {
      kind: 'chart',
      title: 'Time to first token, p95',
      unit: 'ms',
      series: [
        {
          name: 'All regions',
          points: [
            { agoMs: minutes(60), value: 604 },
            { agoMs: minutes(45), value: 621 },
            { agoMs: minutes(30), value: 598 },
            { agoMs: minutes(15), value: 617 },
            { agoMs: 0, value: 612 },
          ],
        },
      ],
      line: { label: 'Alert above', value: 900 },
      alt: 'A flat line around 610 ms for the last hour, well below the alert at 900',
    },
  ],
  forum: [
    {
      kind: 'post',
      handle: 'A parent, parents’ forum',
      text: 'I have reported a harmful answer from a study app to the company. I will not repeat it here. Does yours do this?',
      reach: { views: 1_840, shares: 6 },
      at: '14:07',
      alt: 'A forum post by a parent who has reported a harmful answer and names no details, seen 1,840 times',
    },
  ],
  'forum-angry': [
    {
      kind: 'post',
      handle: 'A parent, parents’ forum',
      text: 'I told the company. I am still waiting for one person to answer one question.',
      reach: { views: 9_600, shares: 88 },
      at: 'today',
      alt: 'A second post by the same parent, who is still waiting for an answer, seen 9,600 times',
    },
  ],
  'post-live': [
    {
      kind: 'post',
      handle: '{{org.product.lantern}} (sponsored)',
      text: 'Late night, long session? {{org.product.lantern}} stays with you.',
      reach: { views: 41_000, shares: 35 },
      at: 'now',
      alt: 'Our own advertisement for late study sessions, running while parents report harm',
    },
  ],
  'story-silent': [
    {
      kind: 'headline',
      outlet: '{{draw.outlet}}',
      headline: 'Study app gave teenager self-harm instructions, parent says',
      standfirst: 'The company did not respond to questions sent this afternoon.',
      time: 'Live page',
      alt: 'The top of a live news page: the parent’s account, and that the company did not respond',
    },
  ],
  'trust-assembly': [
    {
      kind: 'voicemail',
      from: 'School office, {{draw.trust}}',
      seconds: 21,
      transcript:
        'Good morning, this is the school office. The head has written to you as well. Assembly is at ten to nine and we have parents at the gate asking. Could somebody ring us back before then, please? Thank you.',
      alt: 'A voice mail of 21 seconds from the school office, which asks for a call before ten to nine',
    },
  ],
};
