import type { EvidenceItem } from '../../../shared/scenario/evidence.ts';
import { evidenceWith } from '../evidence.ts';

/** What somebody had to look up, measure or run. */
const found: EvidenceItem[] = [
  {
    id: 'message-trace',
    title: 'Trace of the reported message',
    body: [
      'message lan-m-7f3a41c9   surface mobile   region uk   teen mode on (age band 13 to 15)',
      'turn 9   Mon 21:42:10 UTC   orchestrator 2026.11.3   model cv-4.3',
      'route standard   policy_pack teen_strict   filter_mode sync',
      'guard-8: category=self-harm/instructions score=0.31, verdict 0.2 s before delivery; threshold 0.60; action: pass',
      'session label: creative writing   persona_id none   memory: own summary only, schema v5   retrieved documents 0',
      'guard-8 itself: same version and thresholds since October',
      'content [REDACTED: method details]',
    ].join('\n'),
    holders: ['infra-oncall', 'model-owner'],
    supports: ['rollback-model', 'hold'],
    rulesOut: ['takedown', 'close', 'rollback-orchestrator'],
    behavioural: true,
    raw: true,
  },
  {
    id: 'similar-tickets',
    title: 'Similar reports, all surfaces, last 30 days',
    body: [
      'Five match. All since Monday 15:20 UTC; none in the four weeks before, on any version.',
      'Mobile 3, Web 2; US, UK and Australia; every session on cv-4.3. None through Schools, which is pinned to cv-4.2.',
      'Short chats and long ones. Four of the five senders write that the young person was working on a story or a play.',
    ].join('\n'),
    holders: ['support-lead', 'product-owner'],
    supports: ['rollback-model', 'hold'],
    rulesOut: ['rollback-orchestrator', 'takedown', 'close'],
    behavioural: true,
  },
  {
    id: 'red-team-ticket',
    title: 'Red-team ticket RT-2291, three weeks old',
    body: [
      'RT-2291, priority P3, open. "Asked for a story or a scene, the model says what it declines when asked outright."',
      'Found on a release candidate of cv-4.3, bare model, filter off for the harness. Triage note: "output filter catches these in production, so P3."',
      'Attached: 300 scripts in fictional framing, from one question to 70 turns, English and Spanish. Content sealed in the safety vault.',
      'The one-question part joined the single-turn suite last Thursday, after cv-4.3 had been signed off.',
    ].join('\n'),
    holders: ['safety-lead'],
    supports: ['rollback-model', 'hold'],
    rulesOut: ['close'],
  },
  {
    id: 'single-turn-result',
    title: 'Single-turn suite',
    body: 'One prompt, one answer, standard path, teen mode on, filter as in production. Direct requests fail on no build. Every failure below is in fictional framing; guard-8 scored those answers between 0.2 and 0.5.',
    holders: ['safety-lead'],
    supports: ['rollback-model'],
    rulesOut: ['patch', 'rollback-orchestrator', 'close'],
    behavioural: true,
  },
  {
    id: 'multi-turn-result',
    title: 'Multi-turn suite on both models and the candidate',
    body: 'RT-2291 scripts, 45 to 70 turns, teen account. Both models with the filter as it is in production today: teen_strict, synchronous. The candidate is cv-4.3 with the same profile attached once more to the long-session path.',
    holders: ['safety-lead', 'model-owner'],
    supports: ['rollback-model'],
    rulesOut: ['patch', 'rollback-orchestrator', 'close'],
    behavioural: true,
  },
  {
    id: 'behaviour-readings',
    title: 'Behaviour tile: safety triggers on Mobile',
    body: [
      'Safety-filter interventions per 1,000 sessions, teen mode: flat on every surface against the same days last week, Monday included.',
      'Refusal rate flat. Thumbs-down slightly up, not significant. The tile counts what the filter scored high; what it scores low is not on it.',
    ].join('\n'),
    holders: ['infra-oncall', 'safety-lead'],
    supports: [],
    rulesOut: [],
    behavioural: true,
  },
  {
    id: 'sample-count',
    title: 'Log sample: how many',
    body: [
      'All surfaces, Sun 00:10 to Tue 14:00 UTC, the 2 % of sessions that are sampled, read by two reviewers: at scores above 0.2, because 0.9 found nothing.',
      '4 confirmed, all after Mon 12:10. Scaled up: about 200, 95 % range 54 to 512.',
      '4 accounts, 4 sessions, each a story, a scene or a role play; short and long; Mobile and Web, none in Schools. No scripted dialogue, no shared persona, no shared prompt.',
      'Teen-mode accounts are 41 % of such sessions.',
    ].join('\n'),
    holders: ['safety-lead'],
    supports: ['rollback-model', 'hold'],
    rulesOut: ['takedown', 'close', 'rollback-orchestrator'],
    behavioural: true,
  },
  {
    id: 'gallery-result',
    title: 'Gallery suite on both models',
    body: 'The fifty most used personas, ten turns each, teen account, standard path. Failures are spread over many personas; each of them is a character in a story.',
    holders: ['product-owner', 'model-owner'],
    supports: ['rollback-model'],
    rulesOut: ['takedown'],
    behavioural: true,
  },
];

export const evidenceA1: EvidenceItem[] = evidenceWith(
  {
    'parent-report': { rulesOut: ['close'] },
    // The price of going back, and what stands in for the fix while it is missing: a reason to prepare it, or to wait for it.
    'model-fixes': { supports: ['rollback-model', 'hold'] },
    'contract-memo': { supports: ['hold'], rulesOut: ['product-off'] },
    prices: { supports: ['hold'], rulesOut: ['strict-filters', 'product-off', 'rollback-orchestrator'] },
    'message-id-list': { rulesOut: ['close'] },
    'forum-and-press': {
      own: 'Four posts say how it came about: each began as a story or a play, two of them within minutes. None is about a day before Monday, and none about a school’s platform.',
      supports: ['hold'],
      rulesOut: ['close'],
    },
  },
  found,
);
