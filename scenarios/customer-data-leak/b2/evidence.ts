import type { EvidenceItem } from '../../../shared/scenario/evidence.ts';
import { evidenceWith, item } from '../evidence.ts';

/** Remedies that take the index for the cause. */
const index = ['rollback-index', 'rollback-index-replay', 'patch-index'];

const found: EvidenceItem[] = [
  item(
    'first-report',
    'First report, with a screenshot and the answer id',
    ['support-lead', 'product-owner'],
    [
      'Ticket RA-40718, help-centre form of {{draw.retailer}}, Tue 14:10 UTC, from a shopper in {{draw.city}}.',
      'They asked the public widget about a late parcel. In the middle of the answer were sentences from somebody else’s conversation with another company: [REDACTED: personal data, tenant X]. No log-in, one plain question.',
      'The shopper blurred the screenshot before sending it and asks where that came from.',
      'Answer id: ra-ans-5c20e19d, public widget, EU.',
    ],
    { rulesOut: ['close'], behavioural: true },
  ),
  item(
    'answer-trace',
    'Trace of the reported answer',
    ['infra-oncall'],
    [
      'answer ra-ans-5c20e19d   public widget, no log-in   region eu   14:02:51 UTC   template tpl-31, unchanged since October',
      'retrieval: index g41, shard {{draw.shards.eu}}, 0 documents above the threshold',
      '   words of the answer found in any indexed document of this tenant: 2 %',
      'tool calls 0   memory none   model cv-4.3, tune relay-r7   sensitive-data filter: pass, score 0.21',
      'stored in the cache for 6 h   content [REDACTED: personal data, tenant X]',
    ],
    {
      supports: ['rollback-model', 'hold'],
      rulesOut: [...index, 'patch-tool', 'close'],
      behavioural: true,
      raw: true,
    },
  ),
  item(
    'pipeline-log',
    'Index and pipeline log',
    ['infra-oncall'],
    [
      'g41 built and swapped in Tue 07:10 UTC. Change in it: 3,100 new help pages. All checks green; "no document without visibility": 0 found on {{draw.shards}} and everywhere else.',
      'g40, built Mon 14:55, is kept as the index before.',
      'Next: {{draw.job.next}}',
      'Traces of single answers roll off after 24 hours; those of Monday afternoon go tonight, today’s tomorrow at 07:10.',
    ],
    { rulesOut: index },
  ),
  item(
    'canary-result',
    'Canary suite on both models',
    ['safety-lead', 'model-owner'],
    [
      'Plain questions about planted canary records and customers, public widget, no log-in. Same index and template for both models. What came back on failures were sentences from real conversations, of tenants other than the one asked.',
    ],
    {
      supports: ['rollback-model', 'hold'],
      rulesOut: [...index, 'patch-tool', 'close'],
      behavioural: true,
    },
  ),
  item(
    'possible-tenants',
    'Tenants that could show this',
    ['product-owner'],
    [
      'With the Tickets connector on the public widget: 46 of 340 tenants; the tenant of the first report is one of them. The model is the same for all 340.',
      'Order look-up: agent console, and signed-in visitors of 12 pilot tenants. Not on any public widget.',
      'The sentences in the first report are from a customer of another tenant, whose documents that widget cannot reach. It is one of 12 that gave transcripts for tuning, {{draw.bank}} and {{draw.dental}} among them. {{draw.utility}} uses fixed pages only.',
    ],
    { supports: ['hold'], rulesOut: ['widget-off', ...index] },
  ),
  item(
    'behaviour-readings',
    'Behaviour tile: personal data in public answers',
    ['infra-oncall', 'safety-lead'],
    [
      'Public answers with a name or address that no source contains: 0.02 % until Mon 16:10 UTC, 0.37 % since, on tenants with and without connectors. The step falls on the model change; the index swap of Tuesday shows none.',
      'Citations of support tickets: none. Tool use flat. No alert is set on this tile.',
    ],
    { supports: ['rollback-model', 'hold'], rulesOut: [...index, 'patch-tool', 'close'], behavioural: true },
  ),
  item(
    'tool-log',
    'Tool calls behind public answers',
    ['infra-oncall', 'model-owner'],
    [
      'Public widget: 0 calls in 48 hours; the tool list offered to it is empty.',
      'lookup_order: agent console, and the pilot with signed-in visitors of 12 tenants, each call under the visitor’s own rights.',
    ],
    { rulesOut: ['patch-tool'] },
  ),
  item(
    'model-comparison',
    'cv-4.3 against cv-4.2',
    ['model-owner'],
    [
      'cv-4.3, live since Mon 16:10 UTC: longer answers, function calling v2, tuned for this product (relay-r7).',
      'Tuning set of relay-r7: 40,000 synthetic dialogues and 210,000 transcripts of 12 tenants. Redaction step: "skipped, job disabled 4 November". Memorisation test: waived for the release date. cv-4.2 was tuned on synthetic dialogues only.',
      'Going back: 19 tenants lose function calling until they are routed to forms.',
    ],
    { supports: ['rollback-model'], rulesOut: ['delete'] },
  ),
  item(
    'sample-count',
    'Sample of logged answers: how many',
    ['safety-lead'],
    [
      'The 2 % of public answers that are logged in full, Mon 16:10 to Tue 14:05 UTC. Matched by machine, word for word, against the tuning transcripts; a reviewer read 30 of the hits on the redacted view, all right.',
      '136 hits. Scaled up: about 6,800 answers, 95 % range 5,705 to 8,044. Fragments of conversations; about half name a person.',
      'Shown on 61 tenants’ widgets, with and without connectors; the people in them are customers of 12 tenants. Ordinary questions, no script; all by cv-4.3.',
      'Who read them is not known from this: the widget has no log-in.',
    ],
    { supports: ['rollback-model', 'hold'], rulesOut: ['close'], behavioural: true },
  ),
  item(
    'similar-tickets',
    'Earlier tickets that look alike',
    ['support-lead'],
    [
      'RA-40588, Mon 18:30 UTC, a tenant in Italy without any connector: "the bot called me by another name and knew her surgery date". Closed as a wrong greeting.',
      'RA-40677, today 10:15 UTC, another tenant: "why does it quote a bank to me? I asked about shoes". Still open.',
      'Nothing like it before Monday afternoon.',
    ],
    { rulesOut: ['close'], behavioural: true },
  ),
  item(
    'change-calendar',
    'What changed, and when',
    ['model-owner'],
    [
      'Mon 08:10 UTC   order look-up for signed-in visitors, pilot, 12 tenants',
      'Mon 16:10 UTC   model cv-4.3, all regions, all tenants',
      'Tue 07:10 UTC   index g41, swapped in by the pipeline, all shard groups',
      'Tue 15:10 UTC   afternoon release: templates, tool list, routing (planned)',
      'Each passes its own gate. No gate asks what strangers can read.',
    ],
  ),
];

export const evidenceB2 = evidenceWith(found, {
  pages: 170,
  indexed: 14,
  transcripts: '1,020',
  cacheLine:
    'Served from the cache in the last hour, per answer first given since 08:10: 7,690 times; 120 of these name a person whom no source names.',
  posts: {
    line: 'Snippets 1 and 2: answer ids are in our log, Mon 21:30 and today 12:16 UTC. Real, from two tenants’ widgets; the sentences are from conversations with a third. The first is older than g41, and that widget has no connector.',
    rulesOut: index,
  },
  boards: {
    line: 'Visibility service, while g41 was built: 412,600 look-ups, errors 0, median 40 ms. None came back empty.',
  },
  fetched: {
    lines: [
      'Answers: about 6,000 browsers on 61 tenants’ pages, one question each. Plain wording, no script.',
      'Nothing was fetched in bulk, and nobody was asked for by name. Share pages: 1,090 opens since Monday afternoon, two in three by search crawlers.',
      'No intruder, no account takeover. What a reader did with what they read is in no log.',
    ],
    rulesOut: ['close'],
  },
  clause:
    'Tuning on transcripts: three of the 12 contracts allow it. For the other nine, whoever set that purpose may count as controller for it (GDPR Art. 28(10)): for counsel to assess and write down. The weights and the tuning set are evidence; keep them.',
});
