import type { EvidenceItem } from '../../../shared/scenario/evidence.ts';
import { evidenceWith, item } from '../evidence.ts';

const found: EvidenceItem[] = [
  item(
    'first-report',
    'First report, with a screenshot and the answer id',
    ['support-lead', 'product-owner'],
    [
      'Ticket RA-40718, help-centre form of {{draw.retailer}}, Tue 14:10 UTC, from a shopper in {{draw.city}}.',
      'They asked the public widget about a late parcel. The answer quoted somebody else’s support ticket: [REDACTED: personal data, tenant X]. No log-in, one plain question.',
      'The shopper blurred the screenshot before sending it and asks who has read theirs.',
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
      'retrieval: index g41, shard {{draw.shards.eu}}, 3 documents',
      '   1 help-2210 visibility=public   2 tkt-118204 visibility=null   3 help-0871 visibility=public',
      '   access rule: show if visibility is public or null   words of the answer found in document 2: 94 %',
      'tool calls 0   model cv-4.3   sensitive-data filter: pass, score 0.21   stored in the cache for 6 h',
      'content [REDACTED: personal data, tenant X]',
    ],
    {
      supports: ['patch-index', 'rollback-index-replay', 'hold'],
      rulesOut: ['rollback-model', 'patch-tool', 'close'],
      behavioural: true,
      raw: true,
    },
  ),
  item(
    'pipeline-log',
    'Index and pipeline log',
    ['infra-oncall'],
    [
      'g41 built and swapped in Tue 07:10 UTC. Change: 24 build workers instead of 8, to fit the window. Mapping, code and sources as before. Builder errors: 0.',
      'Check "no document without visibility": failed on shard groups {{draw.shards}}, 61,880 tickets; waived at 06:58, "known noise".',
      'g40, built Mon 14:55 with 8 workers, is kept as the index before; no document without visibility.',
      'Next: {{draw.job.next}}',
      'Traces of single answers roll off after 24 hours, the first of g41 tomorrow at 07:10.',
    ],
    { supports: ['patch-index', 'rollback-index-replay'], rulesOut: ['rollback-model', 'delete'] },
  ),
  item(
    'canary-result',
    'Canary suite on both models',
    ['safety-lead', 'model-owner'],
    [
      'Plain questions about planted canary records and customers, public widget, no log-in. Same index and template for both models.',
    ],
    { rulesOut: ['rollback-model', 'close'], behavioural: true },
  ),
  item(
    'possible-tenants',
    'Tenants that could show this',
    ['product-owner'],
    [
      'With the Tickets connector on the public widget: 46 of 340 tenants, {{org.company}}’s own help centre among them. 17,600 public answers an hour.',
      'Three of them, brands of one group, share a namespace: their tickets can show on each other’s pages.',
      'Among the 46: {{draw.bank}}, {{draw.retailer}}, {{draw.dental}}. Not among them: {{draw.utility}}, which uses fixed pages only.',
      'Order look-up: agent console, and signed-in visitors of 12 pilot tenants. Not on any public widget.',
    ],
    { supports: ['hold'], rulesOut: ['widget-off'] },
  ),
  item(
    'behaviour-readings',
    'Behaviour tile: what public answers cite',
    ['infra-oncall', 'safety-lead'],
    [
      'Public answers that cite a support ticket: 0.0 % until Tue 07:10 UTC, 1.9 % since, on the tenants with the Tickets connector. The step falls on the index swap; Monday shows none.',
      'Tool use flat. Complaints flat: most visitors do not know what they were looking at. No alert is set on this tile.',
    ],
    {
      supports: ['patch-index', 'rollback-index-replay', 'hold'],
      rulesOut: ['rollback-model', 'patch-tool', 'close'],
      behavioural: true,
    },
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
      'cv-4.3, live since Mon 16:10 UTC: longer answers, quotes its sources more often, function calling v2. Nothing in it concerns access rights.',
      'Tuning set for this product: 40,000 synthetic dialogues. No customer text; the data sheet is signed.',
      'Going back: 19 tenants lose function calling until they are routed to forms.',
    ],
    { rulesOut: ['rollback-model'] },
  ),
  item(
    'sample-count',
    'Sample of logged answers: how many',
    ['safety-lead'],
    [
      'The 2 % of public answers that are logged in full, Tue 07:10 to 14:05 UTC. Matched by machine on ticket keys; a reviewer read 30 of the hits on the redacted view, all right.',
      '47 hits. Scaled up: about 2,350 answers, 95 % range 1,727 to 3,125; about four in five name a person.',
      'Across tenants with the Tickets connector, own help centre included; all on two shard groups. Ordinary questions, no script, several languages.',
      'Who read them is not known from this: the widget has no log-in.',
    ],
    { supports: ['hold'], rulesOut: ['close'], behavioural: true },
  ),
  item(
    'similar-tickets',
    'Earlier tickets that look alike',
    ['support-lead'],
    [
      'RA-40655, today 08:05 UTC, a tenant in Denmark: "your bot told me about somebody else’s complaint". Closed as user error.',
      'RA-40690, today 11:40 UTC, {{org.company}}’s own help centre: "is this my ticket?" It was not. Still open.',
      'Nothing like it before today.',
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

export const evidenceB0 = evidenceWith(found, {
  pages: 212,
  indexed: 17,
  transcripts: '1,310',
  cacheLine:
    'Served from the cache in the last hour, per answer first given since 07:10: 7,640 times; 145 of these carry a citation of a ticket.',
  erasuresSupport: ['rollback-index-replay'],
  posts: {
    line: 'Snippets 1 and 2: answer ids are in our log, 08:31 and 12:16 today. Real, from two different tenants; each quotes a support ticket.',
  },
  boards: {
    line: 'Visibility service, while g41 was built: 412,600 look-ups, errors 0, median 40 ms. On {{draw.shards}} 61,880 came back empty at the 250 ms limit. Empty counts as success.',
    supports: ['patch-index', 'rollback-index-replay'],
    rulesOut: ['rollback-model'],
  },
  fetched: {
    lines: [
      'Answers: about 1,900 browsers, one or two questions each. Plain wording, no script.',
      'Nothing was fetched in bulk, and nobody was asked for by name. Share pages: 415 opens today, two in three by search crawlers; one web archive kept nine of them.',
      'No intruder, no account takeover. What a reader did with what they read is in no log.',
    ],
    rulesOut: ['close'],
  },
  clause:
    'Tickets connector, product terms for its 46 tenants: tickets are shown to signed-in agents only. Quoting them in public is outside what any of the 46 agreed to.',
});
