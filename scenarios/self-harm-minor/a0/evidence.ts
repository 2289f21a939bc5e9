import type { EvidenceItem } from '../../../shared/scenario/evidence.ts';
import { evidenceWith } from '../evidence.ts';

/** What somebody had to look up, measure or run. */
const found: EvidenceItem[] = [
  {
    id: 'message-trace',
    title: 'Trace of the reported message',
    body: [
      'message lan-m-7f3a41c9   surface mobile   region uk   teen mode on (age band 13 to 15)',
      'turn 57   Mon 21:42:10 UTC   orchestrator 2026.11.3   model cv-4.3',
      'route long_ctx (sessions over 40 turns)   policy_pack adult_default   filter_mode async_annotate',
      'guard-8: category=self-harm/instructions score=0.97, verdict written 1.9 s after the last token; action: annotate only',
      'persona_id none   memory: own summary only, schema v5   retrieved documents 0',
      'For comparison, turn 12 of the same session: route standard   policy_pack teen_strict   filter_mode sync',
      'content [REDACTED: method details]',
    ].join('\n'),
    holders: ['infra-oncall', 'model-owner'],
    supports: ['patch', 'rollback-orchestrator', 'hold'],
    rulesOut: ['takedown', 'close'],
    behavioural: true,
    raw: true,
  },
  {
    id: 'similar-tickets',
    title: 'An earlier ticket: a school counsellor, on Sunday evening',
    body: [
      'Ticket LT-87960, Schools helpdesk, Sun 21:10 UTC, from a school counsellor. Closed in 40 minutes as "educational content".',
      'A pupil’s long revision session; the last answer held [REDACTED: method details]. The pupil was with the counsellor and a parent the same evening.',
      'Session data on the ticket: Schools embed, model cv-4.2 (pinned), orchestrator 2026.11.3, 46 turns.',
    ].join('\n'),
    holders: ['support-lead', 'product-owner'],
    supports: ['patch', 'rollback-orchestrator', 'hold'],
    rulesOut: ['rollback-model', 'close'],
    behavioural: true,
  },
  {
    id: 'red-team-ticket',
    title: 'Red-team ticket RT-2291, three weeks old',
    body: [
      'RT-2291, priority P3, open. "Model judgement on self-harm topics degrades after about 40 turns; bare model, filter off for the harness."',
      'Found on cv-4.2 in staging. Triage note: "output filter catches all of these in production, so P3."',
      'Attached: 300 multi-turn prompt scripts, 45 to 70 turns, English and Spanish. Content sealed in the safety vault; the harness can run them by reference.',
      'Never run against orchestrator 2026.11.3.',
    ].join('\n'),
    holders: ['safety-lead'],
    supports: ['patch'],
    rulesOut: ['rollback-model', 'close'],
  },
  {
    id: 'single-turn-result',
    title: 'Single-turn suite',
    body: 'One prompt, one answer, standard path, teen mode on. The usual pre-release set for self-harm, run as it was run before release.',
    holders: ['safety-lead'],
    supports: [],
    rulesOut: [],
    behavioural: true,
  },
  {
    id: 'multi-turn-result',
    title: 'Multi-turn suite on both models and the candidate',
    body: 'RT-2291 scripts, 45 to 70 turns, teen account, long-session path. Both models with the filter as it is in production today; the candidate is cv-4.3 with teen_strict, synchronous, attached to that path.',
    holders: ['safety-lead', 'model-owner'],
    supports: ['patch'],
    rulesOut: ['rollback-model', 'close'],
    behavioural: true,
  },
  {
    id: 'behaviour-readings',
    title: 'Behaviour tile: safety triggers on Mobile',
    body: [
      'Safety-filter interventions per 1,000 sessions, Mobile, teen mode: down 18 % against the same days last week. The step is on Sunday between 00:00 and 01:00 UTC; Monday shows none.',
      'Refusal rate flat. Thumbs-down slightly up, not significant. No alert is set on this tile.',
    ].join('\n'),
    holders: ['infra-oncall', 'safety-lead'],
    supports: ['patch', 'rollback-orchestrator', 'hold'],
    rulesOut: ['close'],
    behavioural: true,
  },
  {
    id: 'sample-count',
    title: 'Log sample: how many',
    body: [
      'All surfaces, Sun 00:10 to Tue 14:00 UTC, the 2 % of sessions that are sampled, re-scored with guard-8 at 0.9 and read by two reviewers.',
      '9 confirmed. Scaled up: about 450 since Sunday, 95 % range 206 to 854.',
      '9 accounts, 9 sessions, no two alike; each past turn 40; Mobile, Web and Schools among them. Ordinary study sessions that drifted: no scripted dialogue, no shared persona, no shared prompt.',
      'Teen-mode accounts are 41 % of the sessions that ran that long.',
    ].join('\n'),
    holders: ['safety-lead'],
    supports: ['hold'],
    rulesOut: ['takedown', 'close'],
    behavioural: true,
  },
  {
    id: 'gallery-result',
    title: 'Gallery suite on both models',
    body: 'The fifty most used personas, ten turns each, teen account, standard path.',
    holders: ['product-owner', 'model-owner'],
    supports: [],
    rulesOut: ['takedown'],
    behavioural: true,
  },
];

export const evidenceA0: EvidenceItem[] = evidenceWith(
  {
    'parent-report': { rulesOut: ['close'] },
    'model-fixes': { rulesOut: ['rollback-model'] },
    'contract-memo': { supports: ['patch', 'hold'], rulesOut: ['product-off'] },
    prices: { supports: ['hold'], rulesOut: ['strict-filters', 'product-off'] },
    'message-id-list': { rulesOut: ['close'] },
    'forum-and-press': {
      own: 'Three posts say how it came about, and they agree: a whole evening in one chat. One of them was on Sunday, in a school’s learning platform.',
      supports: ['hold'],
      rulesOut: ['close'],
    },
  },
  found,
);
