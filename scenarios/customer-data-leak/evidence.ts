import type { EvidenceItem } from '../../shared/scenario/evidence.ts';

type Marks = Partial<Pick<EvidenceItem, 'supports' | 'rulesOut' | 'behavioural' | 'raw'>>;

/** What a variant makes of findings that every variant has: how long and how much it has leaked, and what that shows where. */
interface Own {
  pages: number;
  indexed: number;
  transcripts: string;
  /** One line of the cache report. */
  cacheLine: string;
  /** What the log of erasures speaks for: the replay where an older index would help, else nothing. */
  erasuresSupport?: string[];
  /** The two genuine snippets of the paste, and what they speak for or against besides an attack. */
  posts: { line: string } & Marks;
  /** What the boards say of the build this morning. */
  boards: { line: string } & Marks;
  /** Who fetched it, as far as security can see. */
  fetched: { lines: readonly string[] } & Marks;
  /** A clause that matters in this variant only. */
  clause?: string;
}

/** A finding as the desks hold it. */
export const item = (
  id: string,
  title: string,
  holders: EvidenceItem['holders'],
  lines: readonly string[],
  { supports = [], rulesOut = [], ...marks }: Marks = {},
): EvidenceItem => ({ id, title, body: lines.join('\n'), holders, supports, rulesOut, ...marks });

/** What one variant finds, and behind it what reads the same whatever the cause is. */
export const evidenceWith = (found: readonly EvidenceItem[], own: Own): EvidenceItem[] => [
  ...found,
  ...fromPublic(own),
  ...fromLegal(own),
  ...fromMachines(own),
  ...fromProduct(own),
];

const fromPublic = ({ posts: { line, ...marks } }: Own): EvidenceItem[] => [
  item(
    'video-replayed',
    'The researcher’s video, replayed',
    ['safety-lead'],
    [
      'Post by {{draw.handle}}, Tue 11:02 UTC: "I hacked {{org.product.relay-assist}} with prompt injection". 84 seconds, cut twice.',
      '{{draw.researcher.finding}}',
      'The same widget, asked one plain question about a late parcel, can show a stranger’s data. No script was needed in the first report.',
      'The researcher’s account, network and prompts appear in none of the answers reported so far.',
    ],
    { rulesOut: ['close'], behavioural: true },
  ),
  item(
    'checked-screenshot',
    'The public screenshot, checked',
    ['comms'],
    [
      'The screenshot with a readable name: answer id is in our log; request, layout and time fit. Real.',
      'We have not quoted it, and we have confirmed it to nobody.',
    ],
    { rulesOut: ['close'], behavioural: true },
  ),
  item(
    'checked-posts',
    'Paste site, checked',
    ['comms'],
    [
      line,
      'Snippet 3, said to be from {{draw.invented}}: not a customer, the id has a digit too many, the typeface is last year’s. Invented.',
      'We have confirmed none of it to anybody.',
    ],
    { ...marks, behavioural: true, rulesOut: ['close', ...(marks.rulesOut ?? [])] },
  ),
];

const fromLegal = ({ erasuresSupport = [], clause }: Own): EvidenceItem[] => [
  item(
    'erasure-log',
    'Erasures and delistings since index g40',
    ['legal-privacy'],
    [
      'Index g40 was built on Monday 14:55 UTC from a snapshot of the Friday before. Since that snapshot 1,204 people have had their data erased, and the requests are answered and closed.',
      'Two documents were delisted by order: one after a court decision, one for a witness.',
      'While g40 served, a live overlay hid what had been erased. The overlay was dropped when g41 took over. g40 on its own still holds all of it: served as it is, it publishes again what we have confirmed in writing as deleted.',
      'The erasure log can be replayed into an index before it serves, which rebuilds the overlay. Measured last quarter: 25 minutes for g40.',
    ],
    { supports: erasuresSupport, rulesOut: ['rollback-index'] },
  ),
  item(
    'contract-clocks',
    'Contracts: capacity and clocks',
    ['legal-privacy'],
    [
      'For tenants’ data {{org.company}} is processor: it tells the tenant, and the tenant tells people and authorities. For its own help centre and its own support tickets it is controller.',
      '{{draw.bank}} (EU, reports to its own supervisor under DORA): written notice within {{draw.tight.bank}}. {{draw.retailer}} (EU): {{draw.tight.retailer}}. {{draw.dental}} (US, business associate agreement): 3 business days after discovery, patients’ data only. All others: without undue delay. A heads-up before certainty is allowed and starts no clock of ours.',
      '{{draw.utility}} (UK): the widget is part of its storm and emergency page; withdrawing it there needs notice, except by order of an authority.',
      'Availability, all 340: 99.5 % a month; withdrawing one feature for data protection is exempt.',
      ...(clause === undefined ? [] : [clause]),
    ],
    { supports: ['hold'], rulesOut: ['widget-off'] },
  ),
];

const fromMachines = ({ cacheLine, boards, fetched }: Own): EvidenceItem[] => [
  item(
    'cache-contents',
    'Cache report',
    ['infra-oncall'],
    [
      cacheLine,
      'Entries live six hours and are shared by all visitors of a tenant. A purge takes two minutes in all regions.',
      'The report counts answers, not their content. Each new answer is stored as it is given.',
    ],
    { behavioural: true },
  ),
  item(
    'health-boards',
    'Infrastructure health',
    ['infra-oncall'],
    [
      'All regions, 24 hours: p95 time to first token 740 ms, 5xx 0.03 %, error budget 93 % left, open pages 0. Questions solved without an agent: up 4 % since Monday.',
      'No hardware, network or sign-in change.',
      boards.line,
    ],
    { supports: boards.supports ?? [], rulesOut: boards.rulesOut ?? [] },
  ),
  item('fetch-log', 'Who fetched it', ['infra-oncall', 'safety-lead'], fetched.lines, {
    supports: fetched.supports ?? [],
    rulesOut: fetched.rulesOut ?? [],
    behavioural: true,
  }),
  item(
    'filter-coverage',
    'What the sensitive-data filter sees',
    ['safety-lead'],
    [
      'Measured in October on 2,000 labelled passages. Card numbers 99 %, email addresses 98 %, postcodes 91 %.',
      'Free text about a person (a complaint, an illness, why somebody moved): 41 %.',
      'On strict it blocks 9 % of ordinary order-status answers, and 3 in 10 of those that give a name and a parcel number.',
    ],
    { rulesOut: ['filter'] },
  ),
];

const fromProduct = ({ pages, indexed, transcripts }: Own): EvidenceItem[] => [
  item(
    'answer-copies',
    'Where an answer can be read again',
    ['product-owner'],
    [
      `Share pages: ${pages} published since Sunday by visitors, each a public link without log-in. ${indexed} of them appear in search results with a title and two lines of text.`,
      `Transcripts: a visitor can have the conversation emailed. ${transcripts} were sent since Sunday. An email cannot be called back.`,
      'Answer cache: six hours, all regions. Not a feature, but it serves a kept answer to whoever asks the same thing.',
      'Agent console and tenant exports: signed in, inside the tenant.',
    ],
    { rulesOut: ['widget-off'] },
  ),
  item(
    'prices',
    'What each switch costs this week',
    ['product-owner'],
    [
      'Tickets connector off: questions solved without an agent fall from 61 % to 38 % on 46 tenants; queues grow, nobody is cut off.',
      'Order look-up off: visitors of the pilot tenants phone instead. Filter on strict: one in eleven order-status answers is blocked, in the week of the autumn sales.',
      'Widget off for listed tenants: about 14 % of what public answers are used for. Widget off for everybody: 84,000 answers an hour, and {{draw.utility}}’s storm page.',
      'Model back: function calling fails for 19 tenants; they can be routed to forms by hand.',
    ],
    { rulesOut: ['widget-off', 'filter'] },
  ),
];
