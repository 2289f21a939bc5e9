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
      'They asked the public widget where a parcel was and gave a surname and a postcode. The answer showed somebody else’s order: [REDACTED: personal data, tenant X]. No log-in.',
      'The shopper noticed the wrong street, blurred the screenshot and asks whether strangers can see theirs.',
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
      'retrieval: index g41, shard {{draw.shards.eu}}, 2 documents',
      '   1 help-2210 visibility=public   2 help-0871 visibility=public',
      '   words of the answer found in any document: 3 %',
      'tool calls 1 (arguments and account are kept in the tool log)   model cv-4.3   sensitive-data filter: pass, score 0.21   stored in the cache for 6 h',
      'content [REDACTED: personal data, tenant X]',
    ],
    { supports: ['patch-tool', 'hold'], rulesOut: [...index, 'close'], behavioural: true, raw: true },
  ),
  item(
    'pipeline-log',
    'Index and pipeline log',
    ['infra-oncall'],
    [
      'g41 built and swapped in Tue 07:10 UTC. Change in it: 3,100 new help pages. All checks green; "no document without visibility": 0 found on {{draw.shards}} and everywhere else.',
      'g40, built Mon 14:55, is kept as the index before.',
      'Next: {{draw.job.next}}',
      'Traces of single answers roll off after 24 hours; those of Monday morning are gone already, today’s go tomorrow at 07:10.',
    ],
    { rulesOut: index },
  ),
  item(
    'canary-result',
    'Canary suite on both models',
    ['safety-lead', 'model-owner'],
    [
      'Plain questions about planted canary records and customers, public widget, no log-in. Same index and template for both models. Every failure had a surname and postcode in the question that were near a canary customer’s, not theirs.',
    ],
    { supports: ['patch-tool'], rulesOut: ['rollback-model', 'close'], behavioural: true },
  ),
  item(
    'possible-tenants',
    'Tenants that could show this',
    ['product-owner'],
    [
      'With the Tickets connector on the public widget: 46 of 340 tenants. With order look-up on the public widget, pilot since Mon 08:10 UTC: 12 tenants, 6,900 answers an hour, {{draw.retailer}} and {{draw.bank}}’s card shop among them.',
      'The first report is from one of the twelve. {{draw.dental}} and {{org.company}}’s own help centre are not in the pilot.',
      '{{draw.utility}} uses fixed pages only.',
    ],
    { supports: ['hold'], rulesOut: ['widget-off'] },
  ),
  item(
    'behaviour-readings',
    'Behaviour tile: what public answers draw on',
    ['infra-oncall', 'safety-lead'],
    [
      'Public answers that follow a tool call: 0.0 % until Mon 08:10 UTC, 17 % since, all on 12 tenants. One surname and postcode was asked for 212 times by different browsers; most were asked for once.',
      'Citations of support tickets: none. Complaints flat. No alert is set on this tile.',
    ],
    { supports: ['patch-tool', 'hold'], rulesOut: [...index, 'rollback-model', 'close'], behavioural: true },
  ),
  item(
    'tool-log',
    'Tool calls behind public answers',
    ['infra-oncall', 'model-owner'],
    [
      'lookup_order, 48 hours: 35,200 calls from public widgets of 12 pilot tenants, the first Mon 08:10 UTC. Arguments: surname and postcode as the visitor typed them, nearest match wins. Account: svc-orders-ro, may read every order of the tenant.',
      'No call checks who is asking, and no name has a limit. The span of ra-ans-5c20e19d is among them; its result is 97 % of the answer.',
      'The same tool in the agent console runs under the agent’s own rights.',
    ],
    { supports: ['patch-tool', 'hold'], rulesOut: [...index, 'rollback-model', 'close'], behavioural: true },
  ),
  item(
    'model-comparison',
    'cv-4.3 against cv-4.2',
    ['model-owner'],
    [
      'cv-4.3, live since Mon 16:10 UTC: longer answers, quotes its sources more often, function calling v2. Nothing in it concerns access rights; cv-4.2 calls the same tools.',
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
      'The 2 % of public answers that are logged in full, Mon 08:10 to Tue 14:05 UTC. Counted by machine where the order’s surname or postcode is not the one that was typed; a reviewer read 30 of the hits on the redacted view, all right.',
      '174 hits, about one look-up in four: the nearest match was somebody else. Scaled up: about 8,700 answers, 95 % range 7,455 to 10,093. Name, address and order; no support tickets.',
      'All 12 pilot tenants; each with a surname and postcode in the question. Most look like namesakes and neighbours; a few names were asked for again and again.',
      'Who asked is not known from this: the widget has no log-in.',
    ],
    { supports: ['hold'], rulesOut: ['close'], behavioural: true },
  ),
  item(
    'similar-tickets',
    'Earlier tickets that look alike',
    ['support-lead'],
    [
      'RA-40512, Mon 11:20 UTC, a tenant in France: "I gave my name and postcode and got my neighbour’s order". Closed as user error.',
      'RA-40601, Mon 19:45 UTC, another tenant: "can anyone look up anyone?" Answered with a link to the help page.',
      'Attached to the second, by an agent: pilot review of Friday, "nearest match on surname and postcode accepted for the pilot, revisit before launch".',
    ],
    { rulesOut: ['close'], behavioural: true },
  ),
  item(
    'change-calendar',
    'What changed, and when',
    ['model-owner'],
    [
      'Mon 08:10 UTC   order look-up for visitors, pilot, 12 tenants',
      'Mon 16:10 UTC   model cv-4.3, all regions, all tenants',
      'Tue 07:10 UTC   index g41, swapped in by the pipeline, all shard groups',
      'Tue 15:10 UTC   afternoon release: templates, tool list, routing (planned)',
      'Each passes its own gate. No gate asks what strangers can read.',
    ],
  ),
];

export const evidenceB1 = evidenceWith(found, {
  pages: 96,
  indexed: 9,
  transcripts: '640',
  cacheLine:
    'Served from the cache in the last hour, per answer first given since 08:10: 7,720 times; 20 of these follow a tool call.',
  posts: {
    line: 'Snippets 1 and 2: answer ids are in our log, Mon 11:42 and today 12:16 UTC. Real, from two different tenants; each is an order with a name and a street. The first is older than cv-4.3 and than g41.',
    rulesOut: ['rollback-model', ...index],
  },
  boards: {
    line: 'Visibility service, while g41 was built: 412,600 look-ups, errors 0, median 40 ms. None came back empty.',
  },
  fetched: {
    lines: [
      'Look-ups: about 17,000 browsers, one to three each. Plain wording, no script, with one exception.',
      'One surname and postcode was asked for 212 times today, 09:20 to 13:40, each time by a new browser, all through one hosting provider. Nothing else was asked for from there. Somebody is looking for one person.',
      'No intruder, no account takeover. What a reader did with what they read is in no log.',
    ],
    supports: ['patch-tool'],
  },
  clause:
    'Order look-up, pilot terms for its 12 tenants: either side may withdraw the feature at an hour’s notice, without credit. Each tenant’s own terms promise that an order is shown to whoever placed it.',
});
