import { namesOf } from '../../../../shared/roleNames.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { attachmentLine } from '../../../../shared/scenario/attachments.ts';
import type { Channel, InjectRow } from '../../../../shared/scenario/msel.ts';
import type { Act, Scenario } from '../../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { formatDrillTime, MINUTE, sheetDrillTime } from '../../../../shared/time.ts';
import { testedBy } from '../../../scorecard/testedBy.ts';
import { writeDuration } from '../../pack/duration.ts';
import { tidy } from '../cellText.ts';
import type { SheetRow } from '../columns.ts';
import type { Cause } from './causes.ts';
import { causesOf, conditionWords } from './causes.ts';
import { criteriaCell } from './criteriaCell.ts';

export const CHANNEL_WORDS: Record<Channel, string> = {
  pager: 'Pager',
  ticket: 'Ticket',
  chat: 'Chat',
  mail: 'E-mail',
  press: 'Press',
  social: 'Social media',
  dashboard: 'Dashboard',
  regulator: 'Regulator',
  phone: 'Phone',
  calendar: 'Calendar',
  notice: 'Notice',
};

/** An inject's life in the words of FEMA's PrepToolkit: on the list, sent, answered, kept back for now, not needed any more. */
export const STATUS = {
  planned: 'Synchronized',
  released: 'Released',
  complete: 'Complete',
  deferred: 'Deferred',
  obsolete: 'Obsolete',
} as const;

/** The event list of a scenario as it is planned: a row per inject, the timed ones in order of time, then those that something brings. */
export function plannedRows(scenario: Scenario): SheetRow[] {
  const causes = causesOf(scenario);
  return inOrder(scenario.msel).map((row, index) =>
    plannedRow(scenario, row, causes.get(row.id) ?? [], index + 1),
  );
}

export const inOrder = <Row extends { at?: DrillTime }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || 0);

/** `number` counts from 1 in the order of the list. */
export function plannedRow(
  scenario: Scenario,
  row: InjectRow,
  causes: readonly Cause[],
  number: number,
): SheetRow {
  return tidyRow({
    number: `${number} ${row.id}`,
    scheduled: row.at === undefined ? '' : sheetDrillTime(row.at),
    scenarioTime: row.at === undefined ? '' : storyTime(scenario.acts, row.at),
    phase: phaseOf(scenario.acts, row, causes),
    type: typeOf(row, causes),
    trigger: triggerOf(row, causes),
    from: row.from,
    to: recipients(scenario, row),
    method: CHANNEL_WORDS[row.channel],
    subject: row.subject,
    message: row.body,
    expectedAction: row.expectedAction,
    objective: row.tests,
    criticalTask: criteriaCell(testedBy(scenario, row)),
    controller: row.channel === 'phone' || !comesByItself(row, causes) ? 'Facilitator' : 'Muster, by itself',
    notes: notesOf(row),
    status: STATUS.planned,
    firedAt: '',
    skipReason: '',
  });
}

export const tidyRow = (row: SheetRow): SheetRow =>
  Object.fromEntries(Object.entries(row).map(([key, text]) => [key, tidy(text)])) as SheetRow;

function recipients(scenario: Scenario, { to, fallbackTo }: InjectRow): string {
  const { roles } = namesOf(scenario.organisation);
  const names = (list: readonly PlayRole[]): string => list.map((role) => roles[role]).join('; ');
  return fallbackTo === undefined ? names(to) : `${names(to)} (else ${names([fallbackTo])})`;
}

const comesByItself = (row: InjectRow, causes: readonly Cause[]): boolean =>
  row.at !== undefined || row.onEnter !== undefined || causes.length > 0;

/**
 * Standard: comes at its time whatever happens. Contingency: stays away if the team was ahead of it, or waits for the facilitator.
 * Adaptive: whether it comes depends on what the team does.
 */
function typeOf(row: InjectRow, causes: readonly Cause[]): string {
  if (!comesByItself(row, causes)) return 'Contingency';
  if (row.at === undefined || row.when) return 'Adaptive';
  return row.satisfiedBy ? 'Contingency' : 'Standard';
}

function triggerOf(row: InjectRow, causes: readonly Cause[]): string {
  const when =
    row.at !== undefined
      ? [`At ${formatDrillTime(row.at)}`]
      : row.onEnter
        ? [`${writeDuration(row.onEnter.afterMs)} after ${row.onEnter.state} begins`]
        : causes.map(({ words }) => words);
  return [
    when.length > 0 ? when.join('\nor: ') : 'When the facilitator fires it',
    ...(row.when ? [`Only if: ${conditionWords(row.when)}`] : []),
    ...(row.satisfiedBy ? [`Unless already: ${conditionWords(row.satisfiedBy)}`] : []),
  ].join('\n');
}

function phaseOf(acts: readonly Act[], row: InjectRow, causes: readonly Cause[]): string {
  const at = row.at;
  if (at !== undefined)
    return acts.find(({ startsAt, endsAt }) => at >= startsAt && at <= endsAt)?.title ?? '';
  return row.onEnter?.state ?? causes.find(({ state }) => state !== null)?.state ?? '';
}

/** The clock on the wall of the story: "Tue 14:15 UTC" five minutes into an act that begins "Tue 14:10 UTC". */
export function storyTime(acts: readonly Act[], at: DrillTime): string {
  const act = acts.find(({ startsAt, endsAt }) => at >= startsAt && at <= endsAt);
  const clock = act && /^(.*?)(\d{1,2}):(\d{2})(.*)$/.exec(act.storyClock);
  if (!clock) return '';
  const [, before = '', hour, minute, after = ''] = clock;
  const total = Number(hour) * 60 + Number(minute) + Math.floor((at - act.startsAt) / MINUTE);
  if (total >= 24 * 60) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${before}${two(Math.floor(total / 60))}:${two(total % 60)}${after}`;
}

/** For whoever runs the drill: what to say on the phone, what comes with it, the replies players may choose, why it may stay away. */
function notesOf(row: InjectRow): string {
  return [
    ...(row.phoneScript ? [row.phoneScript] : []),
    ...(row.attachments ?? []).map(attachmentLine),
    ...(row.replies ?? []).map(({ label }) => `Reply: ${label}`),
    ...(row.because ? [`Stays away when: ${row.because}`] : []),
    ...(row.otherwise
      ? [
          `Something follows ${writeDuration(row.otherwise.afterMs)} later, unless ${conditionWords(row.otherwise.unless)}`,
        ]
      : []),
  ].join('\n');
}
