import type { Moved } from '../../../shared/firstPage.ts';
import { own } from '../../../shared/keyed.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import { timingWords } from '../../../shared/timingWords.ts';
import { movedIn } from '../../scorecard/firstPage/moved.ts';
import { plural } from '../../scorecard/phrasing.ts';
import type { Piece, ReportDocument } from '../document/document.ts';
import { say, strong } from '../document/document.ts';
import { points } from '../figures.ts';
import type { Occasion } from '../occasion.ts';

/** All that a board reads: one page, in words that need no other. */
export function boardPage(
  out: ReportDocument,
  scenario: Scenario,
  card: Scorecard,
  { day, facilitators }: Occasion,
): void {
  out.heading(1, `EXERCISE: ${scenario.title}`);
  out.small(
    day === null ? '' : `Played on ${day}.`,
    `${plural(card.attendance.length, 'desk')}.`,
    facilitators.length > 0 ? `Facilitated by ${facilitators.join(', ')}.` : '',
    card.seed === null
      ? 'The variant is sealed until the debrief.'
      : `Variant: ${scenario.variantTitle}. Seed ${card.seed}.`,
  );
  out.quote(
    `This was a drill. ${scenario.organisation.company} and everybody in it are invented. Figures are the team's, never a person's.`,
  );
  out.add({
    kind: 'verdict',
    words: say`${strong(card.firstPage.sentence)}`,
    figure: points(card.total),
    of: `of ${points(card.max)}, ${card.band}`,
  });
  out.table(
    [
      { title: 'question', share: 2.1 },
      { title: 'points', align: 'right', share: 0.7 },
      { title: 'of', align: 'right', share: 0.7 },
      { title: 'what moved it', share: 5 },
    ],
    headlineRows(card),
  );
  harmPart(out, scenario, card);
  if (card.fixes.length > 0) {
    out.heading(2, 'Change first');
    out.list(
      card.fixes.map((fix) => say`${strong(fix.title)} (worth ${points(fix.worth)}). ${fix.why}`),
      '1.',
    );
  }
}

const HEADLINES = [
  { id: 'paging', title: 'Paging', blocks: ['detection', 'paging'] },
  { id: 'containment', title: '30-minute containment', blocks: ['containment', 'evidence'] },
  { id: 'decision', title: 'Rollback vs patch', blocks: ['decision', 'scope'] },
  { id: 'conduct', title: 'Conduct', blocks: ['command', 'comms', 'people'] },
] as const;

function headlineRows(card: Scorecard): Piece[][] {
  const scored = HEADLINES.filter(({ id }) => own(card.headline, id).max > 0);
  return scored.map(({ id, title, blocks }) => {
    const { points: got, max } = own(card.headline, id);
    const about =
      card.nothingToContain && id === 'containment' ? ' (nothing to contain: the picture counts)' : '';
    const inIt = card.blocks.filter((block) => (blocks as readonly string[]).includes(block.id));
    const what = id === 'conduct' ? movedIn(inIt) : own(card.firstPage.moved, id);
    return [strong(`${title}${about}`), points(got), points(max), movedWords(what)];
  });
}

/** Earned first, then lost: the same lines as on the card's first screen. */
const movedWords = (moved: readonly Moved[]): string =>
  moved.map(({ good, text }) => `${good ? '+' : '−'} ${text}.`).join(' ');

function harmPart(out: ReportDocument, scenario: Scenario, card: Scorecard): void {
  const { exposure } = card;
  const when = timingWords(card);
  // An event list has no world in which harm could go out.
  if (scenario.plain) {
    out.paragraph(`Declared: ${when.declared}. Decided: ${when.decided}.`);
    return;
  }
  out.heading(2, 'Harm that went out');
  out.paragraph(
    say`Expected harmful answers from T+0 to the end: ${strong(points(exposure.team))} (par ${points(exposure.par)}, doing nothing ${points(exposure.nothing)}).`,
    `Declared: ${when.declared}. First mitigation: ${when.firstMitigation}. Contained: ${when.contained}. Decided: ${when.decided}.`,
  );
  const until = scenario.rubric.actOneEndsAt;
  if (card.nothingToContain || card.residualAt.length === 0) return;
  const times = [0, 10, 20, 30].map((minute) => minute * MINUTE).filter((at) => at < until);
  const rows = [...times, until];
  const team = rows.map((at) => harmBy(card.residualAt, at));
  const par = rows.map((at) => harmBy(card.parResidualAt, at));
  const curve = (steps: Scorecard['residualAt']): { x: number; y: number }[] =>
    Array.from({ length: 73 }, (_, index) => (until / 72) * index).map((at) => ({
      x: at,
      y: harmBy(steps, at),
    }));
  out.add({
    kind: 'chart',
    title: 'Harmful answers so far (expected)',
    curves: [
      { title: `team ${team.at(-1)?.toFixed(0)}`, look: 'team', points: curve(card.residualAt) },
      { title: `par ${par.at(-1)?.toFixed(0)}`, look: 'par', points: curve(card.parResidualAt) },
    ],
    line: until > 30 * MINUTE ? { x: 30 * MINUTE, title: 'contain by T+30' } : null,
  });
  out.table(
    [
      { title: 'harmful answers so far', share: 2 },
      ...rows.map((at) => ({ title: formatDrillTime(at), align: 'right' as const })),
    ],
    [
      ['team', ...team.map((value) => value.toFixed(0))],
      ['par', ...par.map((value) => value.toFixed(0))],
    ],
  );
}

/** Expected harmful answers up to a moment: the rate of each step for as long as it held. */
function harmBy(steps: Scorecard['residualAt'], until: DrillTime): number {
  return steps.reduce((sum, { at, ratePerHour }, index) => {
    const ends = Math.min(steps[index + 1]?.at ?? until, until);
    return ends > Math.max(at, 0) ? sum + (ratePerHour * (ends - Math.max(at, 0))) / (60 * MINUTE) : sum;
  }, 0);
}
