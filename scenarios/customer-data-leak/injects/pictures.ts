import { hours, minutes } from '../../../shared/time.ts';
import type { Pictures } from '../../common/injects.ts';

/** What the reports, posts and boards of this story look like. No person's data, not even an invented one's. */
export const pictures: Pictures = {
  'customer-ticket': [
    {
      kind: 'screenshot',
      app: 'Help, {{draw.retailer}}',
      lines: [
        { who: 'Shopper', text: 'Where is my parcel?', mine: true },
        { who: 'Help assistant', text: 'Let me look that up. [REDACTED: personal data, tenant X]' },
      ],
      alt: 'A help chat: a question about a parcel, and an answer that turns to somebody else’s data, blurred',
      raw: true,
    },
  ],
  'fleet-health': [
    {
      kind: 'chart',
      title: 'Questions solved without an agent',
      unit: '% of all',
      series: [
        {
          name: 'All tenants',
          points: [
            { agoMs: hours(30), value: 62 },
            { agoMs: hours(22), value: 62.8 },
            { agoMs: hours(14), value: 63.5 },
            { agoMs: hours(6), value: 64.1 },
            { agoMs: 0, value: 64.5 },
          ],
        },
      ],
      alt: 'A line that climbs slowly since Monday, from 62 to 64.5 per cent of all questions',
    },
  ],
  'researcher-video': [
    {
      kind: 'post',
      handle: '{{draw.handle}}',
      text: 'I hacked your support bot. Eleven steps, 84 seconds. #promptinjection',
      reach: { views: 2_100, shares: 57 },
      at: '11:02 UTC',
      alt: 'A post with a video of 84 seconds, captioned prompt injection, seen 2,100 times',
    },
  ],
  'public-screenshot': [
    {
      kind: 'post',
      handle: 'A visitor',
      text: 'Asked this shop’s bot a question and it told me about [REDACTED: personal data, tenant X]. Is this real??',
      reach: { views: 3_900, shares: 140 },
      at: '14:11',
      alt: 'A post with a picture of the widget in which a stranger’s name and town can be read, shared 140 times',
      raw: true,
    },
  ],
  'paste-site': [
    {
      kind: 'screenshot',
      app: 'A paste site, 310 views',
      lines: [
        { who: 'Title', text: '{{org.product.relay-assist}} dump' },
        { who: '{{draw.bank}}', text: '[REDACTED: personal data, tenant X]' },
        { who: '{{draw.retailer}}', text: '[REDACTED: personal data, tenant X]' },
        { who: '{{draw.invented}}', text: '[REDACTED: personal data, tenant X]' },
      ],
      alt: 'A paste site with three snippets under three company names, the snippets withheld',
      raw: true,
    },
  ],
  'cache-metric': [
    {
      kind: 'chart',
      title: 'Answers from the cache',
      unit: '% of all',
      series: [
        {
          name: 'All tenants',
          points: [
            { agoMs: minutes(240), value: 7 },
            { agoMs: minutes(180), value: 7.6 },
            { agoMs: minutes(120), value: 8.1 },
            { agoMs: minutes(60), value: 8.7 },
            { agoMs: 0, value: 9 },
          ],
        },
      ],
      alt: 'A line that climbs over four hours from 7 to 9 per cent of all answers',
    },
  ],
  'status-page-asks': [
    {
      kind: 'voicemail',
      from: 'Service desk of a shop that uses the widget',
      seconds: 17,
      transcript:
        'Hi. Your status page says everything’s operational. Our customers say it isn’t. We only need one line that we can point them to. Please ring us, or just change the page. Thanks.',
      alt: 'A voice mail of 17 seconds: a shop’s service desk asks for one line on the status page',
    },
  ],
  'story-silent': [
    {
      kind: 'headline',
      outlet: '{{draw.outlet}}',
      headline: 'Support bot shows strangers’ data; company silent',
      standfirst: 'The company did not respond to questions sent this afternoon.',
      time: 'Live page',
      alt: 'The top of a live news page that says the company did not respond',
    },
  ],
};
