import type { EvidenceItem } from '../../shared/scenario/evidence.ts';

/** What a finding bears out and what it excludes, by option; and the line that is so in one variant only. */
type Bearing = Pick<EvidenceItem, 'supports' | 'rulesOut'> & { own: string };

/** Reports, calendars, contracts, prices and machine lists that read the same in every variant. What they prove differs. */
const shared = [
  {
    id: 'parent-report',
    title: "Parent's report, with the message id",
    body: [
      'Ticket LT-88213, in-app report form, {{draw.city}}, Tue 14:10 UTC. Filed by the parent of a 15-year-old, from their own account.',
      'A {{org.product.lantern}} session on Monday evening. The last answer held [REDACTED: method details]. The parent read it on the phone itself.',
      'The parent writes that the young person is safe and with them, and asks that one person reply, by name.',
      'Message id: lan-m-7f3a41c9, session ended Mon 21:42 UTC, Mobile. Contact: the e-mail address of the reporting account only.',
    ].join('\n'),
    holders: ['support-lead', 'product-owner'],
    behavioural: true,
  },
  {
    id: 'release-calendar',
    title: 'Release calendar: what changed, and what is about to',
    body: [
      '{{draw.order.orchWhen}}   orchestrator 2026.11.3 (Study Memory), all regions except EU, all surfaces',
      '{{draw.order.modelWhen}}   model cv-4.3, to 100 % in US and UK; AU four hours later; Schools stays pinned to cv-4.2',
      'Release window in exam weeks: Sat to Mon, when school traffic is lowest',
      'Tue 14:50 UTC   {{draw.bomb.canary}} (orchestrator 2026.11.3 with cv-4.3, now 25 %) promotes itself to 100 % if its gates are green',
      'Gates on that promotion: latency, error rate, crash-free sessions. No behaviour metric.',
    ].join('\n'),
    holders: ['model-owner'],
  },
  {
    id: 'model-fixes',
    title: 'What cv-4.3 fixed',
    body: [
      'SEC-1187, severity high: prompt injection through the LMS tool. A shared worksheet could make {{org.product.lantern}} on cv-4.2 read back another pupil’s assignment feedback.',
      'Fixed in cv-4.3 by retraining on tool boundaries; the mitigation before that (LMS tool off for shared worksheets) was lifted with the release.',
      'Going back to cv-4.2 reopens SEC-1187 in US and UK unless the LMS tool is limited again first. Schools, on cv-4.2, still has it limited.',
    ].join('\n'),
    holders: ['model-owner', 'infra-oncall'],
  },
  {
    id: 'contract-memo',
    title: 'Schools contract and the law memo',
    body: [
      '11.2 Student safety: written notice to each affected district or trust within 24 hours of {{org.company}} becoming aware.',
      '7.1 Availability: 99.5 % on term-time school days; withdrawal of the service needs notice, except of a single feature for student safety.',
      '9.4 Model pin: the model stays at cv-4.2 this term; changing it needs ten working days. Configuration changes for student safety are exempt.',
      'Memo, as of 1 November 2026. Open: whether {{org.product.lantern}} is a companion chatbot under SB 243 or NY Art. 47; whether the Online Safety Act reaches it (gallery: other people’s content). Duty to preserve: arises with a foreseeable claim.',
    ].join('\n'),
    holders: ['legal-privacy'],
  },
  {
    id: 'prices',
    title: 'What each switch costs this week',
    body: [
      'Mock exams in 120 trusts and benchmark tests in 60 districts this week: 180 of the 212. Teen chat carries 38 % of all use.',
      'Long sessions off: 3 % of use, mostly essay drafts; students keep short sessions and their plans.',
      'Strict profile on every path: about one in fifteen ordinary questions in health, biology and PSHE is refused; the Schools wellbeing module stops answering.',
      'Orchestrator back to 2026.11.2: cannot read summaries of schema v5, so about 41,000 study plans are gone for good.',
      'Everything off: 220,000 sessions an hour end mid-sentence.',
    ].join('\n'),
    holders: ['product-owner'],
  },
  {
    id: 'forum-and-press',
    title: 'Forum thread and press log',
    body: [
      'Parents’ forum, one thread opened by the reporting parent. No name, no image, no detail of the answer. It says the reply they got, and how long it took.',
      'Most ask whether their own children’s app does this. Two say they have written to support and heard nothing yet.',
      'Moderators have pinned support lines under it. Reporters read this forum; at least one account in the thread belongs to a newsroom.',
    ].join('\n'),
    holders: ['comms'],
    behavioural: true,
  },
  {
    id: 'message-id-list',
    title: 'Stored unsafe messages: the id list',
    body: [
      'List of message ids whose stored text still scores above 0.9 in chat history, in a form the tombstone job accepts. Ids and account keys only, no text.',
      'Each message can be reopened by its account today, and read again by Study Memory.',
      'A machine list: not read by a person, several ids may belong to one session. Do not quote its length as a number of people.',
    ].join('\n'),
    holders: ['safety-lead'],
    behavioural: true,
  },
  {
    id: 'health-boards',
    title: 'Infrastructure health',
    body: 'p95 time to first token 612 ms, 5xx 0.04 %, GPU 61 %, error budget 93 % left, open pages 0, all regions. No infrastructure change in the last 24 hours. Every service returns what it was configured to return.',
    holders: ['infra-oncall'],
  },
] as const satisfies Omit<EvidenceItem, 'supports' | 'rulesOut'>[];

type SharedId = (typeof shared)[number]['id'];

export const evidenceWith = (
  bearing: Partial<Record<SharedId, Partial<Bearing>>>,
  own: EvidenceItem[],
): EvidenceItem[] => [
  ...shared.map(
    (item): EvidenceItem => ({
      ...item,
      body: [item.body, ...(bearing[item.id]?.own ? [bearing[item.id]?.own] : [])].join('\n'),
      holders: [...item.holders],
      supports: bearing[item.id]?.supports ?? [],
      rulesOut: bearing[item.id]?.rulesOut ?? [],
    }),
  ),
  ...own,
];
