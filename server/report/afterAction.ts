import { aloneWords, autopilotWords, howPlayedWords, playedOnWords } from '../../shared/aloneWords.ts';
import type { LogEventOf } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { earned, judgedWords } from '../../shared/judgedWords.ts';
import { own } from '../../shared/keyed.ts';
import { namesOf, titleIn } from '../../shared/roleNames.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Criterion, Scorecard, ScoredAlteration } from '../../shared/scorecard.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { timingWords } from '../../shared/timingWords.ts';
import type { DebriefedLog } from '../audience/debriefed.ts';
import { shuffled } from '../kernel/shuffle.ts';
import { plural } from '../scorecard/phrasing.ts';
import { evaluationPart } from './evaluationPart.ts';
import type { Piece } from './markdown.ts';
import { MarkdownDocument, md, strong } from './markdown.ts';
import { publishedPart } from './publishedPart.ts';
import { recordSentence } from './recordWords.ts';
import { awaiting } from './scorecardText.ts';
import { styleFor } from './terminalStyle.ts';
import { Timeline } from './timeline.ts';
import { Titles } from './titles.ts';

const points = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
const plain = styleFor({}, { NO_COLOR: '1' });
const RATING = {
  P: 'performed',
  S: 'with some challenges',
  M: 'with major challenges',
  U: 'not achieved',
} as const;
const VERDICT = {
  full: 'full',
  part: 'part',
  none: 'none',
  waiting: 'waits for a person',
  notScored: 'not scored',
} as const;

/** Facts worth a line in a report somebody forwards: what people did, not what the machinery did. */
const QUIET = new Set([
  'world.changed',
  'page.acknowledged',
  'query.started',
  'suite.started',
  'probe.started',
  'evidence.received',
  'milestone.reached',
  // Which facilitator drove is for those who run drills: the console and the log say it.
  'controls.taken',
]);

/** The after-action report as Markdown: team figures only, blameless, readable without the product. */
export function reportMarkdown(header: LogHeader, events: DebriefedLog, card: Scorecard): string {
  // Sealed: it was dealt already, by whoever knows the seed.
  const scenario = card.seed === null ? header.scenario : shuffled(header.scenario, card.seed);
  const out = new MarkdownDocument();
  firstPage(out, scenario, events, card);
  for (const block of card.blocks) blockTable(out, block);
  const gates = card.gates.filter(({ hit }) => hit);
  if (gates.length > 0) {
    out.heading(2, 'Gates');
    out.paragraph('A gate caps a rating; the points stand.');
    out.list(gates.map((gate) => md`${strong(gate.title)}: ${gate.why}`));
  }
  if (card.counterfactuals.length > 0) {
    out.heading(2, 'What if');
    out.list(card.counterfactuals.map(({ title, text }) => md`${strong(`${title}.`)} ${text}`));
  }
  if (card.alterations) {
    out.heading(2, 'Changed by the facilitator');
    out.list(card.alterations.map(altered));
  }
  if (card.awaitingHuman.length > 0) {
    out.heading(2, 'Waiting for a person');
    out.paragraph('These are judged by people, beside the automatic total and not in it.');
    out.list(card.awaitingHuman.map(awaiting));
  }
  if (card.byHand) {
    out.heading(2, 'Judged by the facilitator');
    out.paragraph('While the drill ran, and with a reason. What counts is scored with everything else.');
    out.list(card.byHand.map(({ title, text }) => md`${strong(`${title}:`)} ${text}`));
  }
  evaluationPart(out, card.evaluation);
  publishedPart(out, card.published);
  out.heading(2, 'Timeline');
  out.table(
    [{ title: 'time' }, { title: 'who' }, { title: 'what' }, { title: 'event', align: 'right' }],
    timelineRows(scenario, events),
  );
  out.heading(2, card.ending.title);
  out.paragraph(card.ending.text);
  attendancePart(out, scenario, card);
  recordPart(out, card);
  out.heading(2, 'If this was heavy');
  out.list(scenario.people.supportLines.map(({ locale, text }) => md`${locale}: ${text}`));
  return out.toString();
}

const OCCUPANT = {
  person: 'a person',
  colleague: 'a scripted colleague',
  silent: 'a silent person',
} as const;
const HOW = { firstOnCall: 'first on call', page: 'answered a page', rung: 'was rung in' } as const;

/** Who was there, by desk; people are not named. */
function attendancePart(out: MarkdownDocument, scenario: Scenario, { attendance }: Scorecard): void {
  const names = namesOf(scenario.organisation);
  out.heading(2, 'Who was there');
  out.table(
    [{ title: 'desk' }, { title: 'held by' }, { title: 'in the call' }],
    attendance.map(({ roles, occupant, joinedAt, how, changes }) => [
      roles.map((role) => titleIn(names, role)).join(', '),
      [
        own(OCCUPANT, occupant),
        ...changes.map((change) => `from ${formatDrillTime(change.at)} ${own(OCCUPANT, change.occupant)}`),
      ].join('; '),
      joinedAt === null || how === null ? 'never' : `from ${formatDrillTime(joinedAt)}, ${own(HOW, how)}`,
    ]),
  );
}

/** What vouches for the log behind all this, so that two people can tell whether they speak of the same one. */
function recordPart(out: MarkdownDocument, { record }: Scorecard): void {
  if (!record) return;
  out.heading(2, 'The record');
  out.paragraph(recordSentence(record));
}

function firstPage(out: MarkdownDocument, scenario: Scenario, events: DebriefedLog, card: Scorecard): void {
  out.heading(1, md`EXERCISE: ${scenario.title}`);
  out.quote(
    md`This was a drill. ${scenario.organisation.company} and everybody in it are invented. Figures are the team's, never a person's.`,
  );
  out.paragraph(
    card.seed === null
      ? 'The variant is sealed until the debrief.'
      : md`Variant: ${scenario.variantTitle}. Seed ${card.seed}.`,
  );
  out.paragraph(
    strong(`${points(card.total)} of ${points(card.max)}, ${card.band}.`),
    card.rescaled ? 'Not everything was played; the total is rescaled.' : '',
    judgedWords(card),
  );
  if (card.alone !== undefined) out.paragraph(aloneWords(card));
  if (card.playedOn !== undefined) out.paragraph(playedOnWords(card));
  if (card.autopilot !== undefined) out.paragraph(autopilotWords(card));
  for (const words of howPlayedWords(card)) out.paragraph(words);
  const { paging, containment, decision, conduct } = card.headline;
  out.table(
    [{ title: '' }, { title: 'points', align: 'right' }, { title: 'of', align: 'right' }],
    (
      [
        ['Paging', paging],
        [
          `30-minute containment${card.nothingToContain ? ' (nothing to contain: the picture counts)' : ''}`,
          containment,
        ],
        ['Rollback vs patch', decision],
        ['Conduct', conduct],
      ] as const
    ).map(([title, score]) => [title, points(score.points), points(score.max)]),
  );
  const { exposure } = card;
  const when = timingWords(card);
  out.paragraph(
    `Declared: ${when.declared}. First mitigation: ${when.firstMitigation}. Contained: ${when.contained}. Decided: ${when.decided}.`,
  );
  out.paragraph(
    md`Expected harmful answers from T+0 to the end: ${strong(points(exposure.team))} (par ${points(exposure.par)}, doing nothing ${points(exposure.nothing)}).`,
  );
  out.paragraph(...clockWords(events));
  out.heading(2, 'Five questions');
  for (const { question, answer } of card.answers) {
    const [first = '', ...groups] = answer.split('\n');
    out.paragraph(strong(question), first);
    out.list(groups);
  }
  if (card.fixes.length > 0) {
    out.heading(2, 'Three things to change first');
    out.list(
      card.fixes.map((fix) => md`${strong(fix.title)} (worth ${points(fix.worth)}). ${fix.why}`),
      '1.',
    );
  }
  out.heading(2, 'Every point');
}

/** What was done to the clock by hand: a team that was moved past ten minutes did not idle through them. */
function clockWords(events: DebriefedLog): string[] {
  const of = <T extends 'clock.skipped' | 'drill.paused'>(type: T): LogEventOf<T>[] =>
    events.filter((event): event is LogEventOf<T> & typeof event => event.type === type);
  const skips = of('clock.skipped').filter(({ data }) => data.why === 'skip');
  const pauses = of('drill.paused').length;
  const spans = skips.map(({ data }) => `from ${formatDrillTime(data.from)} to ${formatDrillTime(data.to)}`);
  return [
    skips.length > 0
      ? `The facilitator moved the clock on ${spans.join(', ')}: nobody could act in between, and the world ran on.`
      : '',
    pauses > 0 ? `The drill was paused ${pauses === 1 ? 'once' : plural(pauses, 'time')}.` : '',
  ];
}

function blockTable(out: MarkdownDocument, block: Scorecard['blocks'][number]): void {
  out.heading(
    3,
    `${block.title}: ${points(block.points)} of ${points(block.max)}, ${own(RATING, block.rating)}`,
  );
  out.paragraph(block.ratingWhy);
  out.table(
    [
      { title: 'criterion' },
      { title: 'points', align: 'right' },
      { title: 'what happened' },
      { title: 'full marks would have taken' },
      { title: 'events' },
    ],
    block.criteria.map((item) => [
      item.title,
      gotWords(item),
      whyWords(item),
      item.fullMarks,
      item.evidence.slice(0, 8).join(', '),
    ]),
  );
}

const altered = ({ subject, what, at, why, notScored }: ScoredAlteration): Piece =>
  md`${strong(`${formatDrillTime(at)}, ${subject}.`)} The facilitator ${what}.${why === '' ? '' : ` ${why}`} ${
    notScored.length > 0 ? `Not scored for that: ${notScored.join('; ')}.` : 'It changed no points.'
  }`;

const gotWords = (item: Criterion): string => earned(item) ?? own(VERDICT, item.verdict);
const whyWords = ({ why, judged }: Criterion): string => (judged?.note ? `${why} ${judged.note}` : why);

/** One row for each event, so that every number the points cite can be found. */
function timelineRows(scenario: Scenario, events: DebriefedLog): Piece[][] {
  const timeline = new Timeline(
    plain,
    new Titles(scenario, (role) => titleIn(namesOf(scenario.organisation), role)),
  );
  const entries = events.flatMap((event) => [...timeline.push(event), ...timeline.end()]);
  return entries.flatMap(({ events: [event], who, words }) =>
    event === undefined || QUIET.has(event.type)
      ? []
      : [[formatDrillTime(event.at), who, words, `${event.seq}`]],
  );
}
