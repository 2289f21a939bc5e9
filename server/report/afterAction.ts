import { aloneWords, autopilotWords, howPlayedWords, playedOnWords } from '../../shared/aloneWords.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { earned, judgedWords } from '../../shared/judgedWords.ts';
import { own } from '../../shared/keyed.ts';
import { namesOf, titleIn } from '../../shared/roleNames.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Criterion, Scorecard, ScoredAlteration } from '../../shared/scorecard.ts';
import type { Moment } from '../../shared/story.ts';
import { citedBy, momentsOf } from '../../shared/story.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { DebriefedLog } from '../audience/debriefed.ts';
import { shuffled } from '../kernel/shuffle.ts';
import { oneLine } from '../scorecard/phrasing.ts';
import { asMarkdown } from './document/asMarkdown.ts';
import type { Piece } from './document/document.ts';
import { ReportDocument, say, strong } from './document/document.ts';
import { evaluationPart } from './evaluationPart.ts';
import { points, RATING_WORDS } from './figures.ts';
import type { Occasion } from './occasion.ts';
import { NO_OCCASION } from './occasion.ts';
import { publishedPart } from './publishedPart.ts';
import { recordSentence } from './recordWords.ts';
import { awaiting } from './scorecardText.ts';
import { boardPage } from './sections/board.ts';
import { clockWords } from './sections/clock.ts';
import { capabilitiesPart, objectivesPart } from './sections/objectives.ts';
import { attendancePart, overviewPart } from './sections/overview.ts';
import { planPart } from './sections/plan.ts';
import { standardsPart } from './sections/standards.ts';
import { styleFor } from './terminalStyle.ts';
import { Timeline } from './timeline.ts';
import { Titles } from './titles.ts';

const plain = styleFor({}, { NO_COLOR: '1' });
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

/** The after-action report as Markdown. */
export const reportMarkdown = (
  header: LogHeader,
  events: DebriefedLog,
  card: Scorecard,
  occasion: Occasion = NO_OCCASION,
): string => asMarkdown(reportDocument(header, events, card, occasion));

/**
 * The after-action report: team figures only, blameless, readable without the product. The first page is for a board; the order after it
 * is that of an after-action report with its improvement plan.
 */
export function reportDocument(
  header: LogHeader,
  events: DebriefedLog,
  card: Scorecard,
  occasion: Occasion = NO_OCCASION,
): ReportDocument {
  // Sealed: it was dealt already, by whoever knows the seed.
  const scenario = card.seed === null ? header.scenario : shuffled(header.scenario, card.seed);
  const out = new ReportDocument(scenario.title);
  boardPage(out, scenario, card, occasion);
  notesPart(out, events, card);
  out.add({ kind: 'newPage' });
  questionsPart(out, card);
  overviewPart(out, scenario, events, card, occasion);
  objectivesPart(out, scenario, card);
  const moments = momentsOf(events, citedBy(card));
  capabilitiesPart(out, card, new Map(moments.map((moment) => [moment.seq, momentWords(moment)])));
  findingsPart(out, card);
  evaluationPart(out, card.evaluation);
  publishedPart(out, card.published);
  out.heading(2, 'Timeline');
  out.table(
    [
      { title: 'time', share: 1 },
      { title: 'who', share: 1.8 },
      { title: 'what', share: 7 },
      { title: 'event', align: 'right', share: 0.7 },
    ],
    timelineRows(scenario, events),
  );
  out.heading(2, card.ending.title);
  out.paragraph(card.ending.text);
  out.add({ kind: 'newPage' });
  planPart(out, card, occasion);
  out.heading(2, 'Appendix B: who was there');
  attendancePart(out, scenario, card, occasion);
  standardsPart(out, events, card, occasion);
  out.heading(2, 'Appendix D: every point');
  for (const block of card.blocks) blockTable(out, block);
  recordPart(out, card);
  out.heading(2, 'If this was heavy');
  out.list(scenario.people.supportLines.map(({ locale, text }) => `${locale}: ${text}`));
  return out;
}

/** Longest quotation of an event beside a criterion; the timeline has it whole. */
const MOST_QUOTED = 120;
function momentWords({ time, who, text }: Moment): string {
  const words = oneLine(text).replace(/[.;:]+$/, '');
  const short =
    words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).replace(/\s+\S*$/, '')} …` : words;
  return `${time} ${who ? `${who}: ` : ''}${short}`;
}

/** What a reader of the points must know, on the page that has them. */
function notesPart(out: ReportDocument, events: DebriefedLog, card: Scorecard): void {
  out.small(
    card.rescaled ? 'Not everything was played; the total is rescaled.' : '',
    judgedWords(card),
    card.alone === undefined ? '' : aloneWords(card),
    card.playedOn === undefined ? '' : playedOnWords(card),
    card.autopilot === undefined ? '' : autopilotWords(card),
    ...howPlayedWords(card),
    ...clockWords(events),
    'Scored by rule from the log: the same log gives the same points. Nobody is scored alone.',
  );
}

function questionsPart(out: ReportDocument, card: Scorecard): void {
  out.heading(2, 'Five questions');
  for (const { question, answer } of card.answers) {
    const [first = '', ...groups] = answer.split('\n');
    out.paragraph(strong(question), first);
    out.list(groups);
  }
}

/** What capped a rating, what else could have been, and what people did to the plan or judged. */
function findingsPart(out: ReportDocument, card: Scorecard): void {
  const gates = card.gates.filter(({ hit }) => hit);
  if (gates.length > 0) {
    out.heading(2, 'Gates');
    out.paragraph('A gate caps a rating; the points stand.');
    out.list(gates.map((gate) => say`${strong(gate.title)}: ${gate.why}`));
  }
  if (card.counterfactuals.length > 0) {
    out.heading(2, 'What if');
    out.list(card.counterfactuals.map(({ title, text }) => say`${strong(`${title}.`)} ${text}`));
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
    out.list(card.byHand.map(({ title, text }) => say`${strong(`${title}:`)} ${text}`));
  }
}

/** What vouches for the log behind all this, so that two people can tell whether they speak of the same one. */
function recordPart(out: ReportDocument, { record }: Scorecard): void {
  if (!record) return;
  out.heading(2, 'The record');
  out.paragraph(recordSentence(record));
}

function blockTable(out: ReportDocument, block: Scorecard['blocks'][number]): void {
  out.heading(
    3,
    `${block.title}: ${points(block.points)} of ${points(block.max)}, ${own(RATING_WORDS, block.rating)}`,
  );
  out.paragraph(block.ratingWhy);
  out.table(
    [
      { title: 'criterion', share: 2 },
      { title: 'points', align: 'right', share: 1.1 },
      { title: 'what happened', share: 4 },
      { title: 'full marks would have taken', share: 3 },
      { title: 'events', share: 1 },
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
  say`${strong(`${formatDrillTime(at)}, ${subject}.`)} The facilitator ${what}.${why === '' ? '' : ` ${why}`} ${
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
