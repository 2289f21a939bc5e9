import { NOT_PUBLIC } from '../../shared/catalogue.ts';
import { entriesOf } from './entry.ts';

/** How fast real switches move. */
export const leverSpeed = entriesOf('lever-speed', [
  {
    id: 'I24',
    date: '8 November 2024',
    title: 'A load balancer’s configuration, rolled back in 26 minutes',
    happened:
      'A wrong configuration of a load balancer broke OpenAI’s service from 16:06 to 16:32; the whole outage took 35 minutes.',
    detected: 'By monitoring.',
    timeToDetection: NOT_PUBLIC,
    switchedOff: 'Nothing.',
    remedy:
      'The configuration was rolled back. Afterwards: locked configuration, faster rollback, gradual rollout.',
    comms: 'A post-mortem on the status page.',
    lesson:
      'The 26 minutes hold the fault, the diagnosis and the rollback, and the company’s own follow-up was to make rollbacks faster. Thirty minutes is what a well-run service manages today; aim lower.',
    levers: ['rollback'],
    sources: ['OpenAI status page, incident 85qjcm8c2bp2'],
    sure: 'primary',
    caution: 'How it was noticed is not told; monitoring is our reading.',
  },
  {
    id: 'I25',
    date: '5 August to 18 September 2025',
    title: 'Anthropic, three faults at once',
    happened:
      'Three faults overlapped. One sent 0.8 % of requests the wrong way, 16 % at its peak after a routine change, and sticky routing kept hitting the same people.',
    detected:
      'By contradictory user reports; benchmarks missed it, and privacy rules limited who could read chats.',
    timeToDetection: 'Weeks.',
    switchedOff: 'Nothing as a whole.',
    remedy:
      'One fault was rolled back on 2 September; routing was patched on 4 September, on other platforms only by 16 to 18 September.',
    comms: 'A post-mortem on 17 September.',
    lesson:
      'Green dashboards, reports that disagree, two remedies for faults at the same time, and days until all platforms have them.',
    levers: ['rollback', 'patch'],
    sources: ['onlylabs.fyi, capture of the post-mortem', 'devache.com'],
    sure: 'secondHand',
  },
  {
    id: 'I26',
    date: '2025 and 2026',
    title: 'From one second to one month',
    happened:
      'The model rollback of I06 took about 24 hours. The staged fix of I10 took two to four weeks. A flag takes seconds.',
    detected: 'As in those entries.',
    timeToDetection: 'As in those entries.',
    switchedOff: 'As in those entries.',
    remedy: 'A comparison, not an incident.',
    comms: 'None.',
    lesson:
      'From a flag to a staged fix the time differs by a factor of about a million: a month has 2.6 million seconds. Know yours before you need it.',
    levers: ['rollback', 'patch'],
    sources: ['Entries I06 and I10'],
    sure: 'secondHand',
  },
]);
