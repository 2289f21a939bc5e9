import { own } from '../../../shared/keyed.ts';
import { namesOf, titleIn } from '../../../shared/roleNames.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { DebriefedLog } from '../../audience/debriefed.ts';
import { plural } from '../../scorecard/phrasing.ts';
import type { Piece, ReportDocument } from '../document/document.ts';
import { strong } from '../document/document.ts';
import type { Occasion } from '../occasion.ts';
import { clockPart, durationWords } from './clock.ts';

/** What was exercised, by whom, when and for how long. */
export function overviewPart(
  out: ReportDocument,
  scenario: Scenario,
  events: DebriefedLog,
  card: Scorecard,
  occasion: Occasion,
): void {
  out.heading(2, 'Exercise overview');
  const { facilitators, day, people, observers } = occasion;
  const manned = card.attendance.filter(({ occupant }) => occupant === 'person').length;
  const rows: [string, Piece][] = [
    ['Exercise', scenario.title],
    ['Day', day ?? 'not known to the log'],
    ['Duration', durationWords(events)],
    ['Scope', scenario.summary],
    [
      'Threat',
      `${upper(scenario.family)}: ${card.seed === null ? 'the variant is sealed' : scenario.variantTitle}`,
    ],
    ['Organisation played', `${scenario.organisation.company}, invented`],
    ['Facilitators', facilitators.length > 0 ? facilitators.join(', ') : 'not named here'],
    [
      'Participants',
      `${plural(manned, 'desk')} of ${card.attendance.length} held by a person${people.length > 0 ? `; ${plural(people.length, 'name')} in Appendix B` : ''}${observers.length > 0 ? `; ${plural(observers.length, 'observer')}` : ''}`,
    ],
    ['Scenario', `version ${scenario.version}; the evidence pack has its hash`],
    ['Marked', 'EXERCISE. Keep it apart from real incidents and out of their figures.'],
  ];
  out.table(
    [
      { title: 'field', share: 1 },
      { title: 'this exercise', share: 4 },
    ],
    rows.map(([title, words]) => [strong(title), words]),
  );
  clockPart(out, events);
}

const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const OCCUPANT = {
  person: 'a person',
  colleague: 'a scripted colleague',
  silent: 'a silent person',
} as const;
const HOW = { firstOnCall: 'first on call', page: 'answered a page', rung: 'was rung in' } as const;

/** Who was there, by desk; named only where the reader may know. */
export function attendancePart(
  out: ReportDocument,
  scenario: Scenario,
  { attendance }: Scorecard,
  { people, observers }: Occasion,
): void {
  const names = namesOf(scenario.organisation);
  const named = people.length > 0;
  out.table(
    [
      { title: 'desk', share: 2 },
      ...(named ? [{ title: 'name', share: 1.5 }] : []),
      { title: 'held by', share: 1.5 },
      { title: 'in the call', share: 1.5 },
    ],
    attendance.map(({ seat, roles, occupant, joinedAt, how, changes }) => [
      roles.map((role) => titleIn(names, role)).join(', '),
      ...(named ? [people.find((person) => person.seat === seat)?.name ?? ''] : []),
      [
        own(OCCUPANT, occupant),
        ...changes.map((change) => `from ${formatDrillTime(change.at)} ${own(OCCUPANT, change.occupant)}`),
      ].join('; '),
      joinedAt === null || how === null ? 'never' : `from ${formatDrillTime(joinedAt)}, ${own(HOW, how)}`,
    ]),
  );
  if (observers.length > 0) out.paragraph(`Watched by ${observers.join(', ')}.`);
}
