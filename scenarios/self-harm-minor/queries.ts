import type { Query } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

/** What a desk may ask, the same in every variant. What it finds, and the words when it finds nothing, are the variant's. */
const cards = [
  {
    id: 'trace',
    title: 'Trace one message through routing, model and filters',
    role: 'infra-oncall',
    costMs: minutes(2),
    rawApproval: 'safety-lead',
    requires: {
      when: { fact: 'held.parent-report', is: true },
      because:
        "A trace needs a message id, and it is in the parent's ticket. The {{org.role.support-lead|lower}} or the {{org.role.product-owner|lower}} has it.",
    },
    emptyAnswer: 'No trace for that id in the retention window.',
  },
  {
    id: 'search-tickets',
    title: 'Search support and Schools tickets for similar reports, last 30 days',
    role: 'support-lead',
    costMs: minutes(3),
    emptyAnswer: 'No ticket in the last 30 days matches, open or closed.',
  },
  {
    id: 'red-team-board',
    title: 'Search the red-team board: has this appeared before?',
    role: 'safety-lead',
    costMs: minutes(2),
    emptyAnswer: 'Nothing on the board, open or closed, matches this behaviour.',
  },
  {
    id: 'behaviour-tile',
    title: 'Behaviour telemetry: refusals, safety triggers and categories by surface',
    role: 'infra-oncall',
    costMs: minutes(1),
    emptyAnswer:
      'Refusal rate, safety triggers and category hits are within their usual band on every surface.',
  },
  {
    id: 'infra-health',
    title: 'Infrastructure health: latency, errors, GPU, recent changes',
    role: 'infra-oncall',
    costMs: minutes(1),
    emptyAnswer: 'The health board did not load.',
  },
  {
    id: 'fix-list',
    title: 'What would we lose by going back? Fix list of the current model',
    role: 'model-owner',
    costMs: minutes(2),
    emptyAnswer: 'The release notes list no fix that the previous model lacks.',
  },
  {
    id: 'contracts',
    title: 'Contracts and duty memos for the affected products',
    role: 'legal-privacy',
    costMs: minutes(2),
    emptyAnswer: 'No contract clause or memo on file covers this.',
  },
  {
    id: 'log-sample',
    title: 'Re-score the log sample: how common is this?',
    role: 'safety-lead',
    costMs: minutes(5),
    emptyAnswer:
      'No confirmed hit in the sample. With this sample size that bounds the rate, it does not prove zero.',
  },
  {
    id: 'unsafe-ids',
    title: 'Scan chat history for stored unsafe messages (id list)',
    role: 'safety-lead',
    costMs: minutes(6),
    emptyAnswer: 'The scan finished. No stored message scores above the threshold.',
  },
  {
    id: 'vendor-advisories',
    title: 'Advisories from inference-runtime and hardware vendors',
    role: 'model-owner',
    costMs: minutes(2),
    emptyAnswer:
      'Four advisories in 30 days: two drivers, one tokenizer CVE patched here on 2 November, one for hardware we do not run. None concerns output content or routing.',
  },
  {
    id: 'abuse-actors',
    title: 'Coordinated abuse: shared devices, networks or prompt templates among reporters',
    role: 'safety-lead',
    costMs: minutes(3),
    emptyAnswer:
      'The reporting accounts share no device, network, payment card or prompt text. No account among them has an earlier abuse flag. Nothing points at a campaign.',
  },
  {
    id: 'personas',
    title: 'Gallery personas and partner content in the reported sessions',
    role: 'product-owner',
    costMs: minutes(2),
    emptyAnswer: 'No reported session used a gallery persona. No partner content was loaded in any of them.',
  },
  {
    id: 'regulator-inbox',
    title: 'Open letters and complaints from regulators about this product',
    role: 'legal-privacy',
    costMs: minutes(1),
    emptyAnswer:
      'Nothing open. The last regulator letter on {{org.product.lantern}} was a routine age-assurance questionnaire, answered in September and closed.',
  },
  {
    id: 'press-archive',
    title: 'Earlier press coverage and statements on this topic',
    role: 'comms',
    costMs: minutes(2),
    emptyAnswer:
      'No earlier coverage of {{org.product.lantern}} and self-harm, and no earlier statement of ours to be consistent with. Two opinion pieces this year on study apps in general.',
  },
  {
    id: 'memory-scan',
    title: 'Scan Study Memory of the accounts in the reports',
    role: 'model-owner',
    costMs: minutes(6),
    emptyAnswer:
      'Each summary holds what its own user studied, in the orchestrator’s own words. No text in any of them comes from another account, a persona or a document.',
  },
] as const satisfies Omit<Query, 'yields'>[];

type QueryId = (typeof cards)[number]['id'];

/** The queries with what they bring in one variant. */
export const queriesWith = (
  finds: Partial<Record<QueryId, string>>,
  nothing: Partial<Record<QueryId, string>> = {},
): Query[] =>
  cards.map((card): Query => {
    const evidence = finds[card.id];
    return {
      ...card,
      emptyAnswer: nothing[card.id] ?? card.emptyAnswer,
      yields: evidence === undefined ? [] : [{ evidence }],
    };
  });
