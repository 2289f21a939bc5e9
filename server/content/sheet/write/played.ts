import type { LogEvent, LogEventOf } from '../../../../shared/drill/events.ts';
import { namesOf } from '../../../../shared/roleNames.ts';
import type { InjectRow } from '../../../../shared/scenario/msel.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { sheetDrillTime } from '../../../../shared/time.ts';
import type { SheetRow } from '../columns.ts';
import { emptyRow } from '../columns.ts';
import { causesOf } from './causes.ts';
import { CHANNEL_WORDS, inOrder, plannedRow, STATUS, storyTime, tidyRow } from './planned.ts';

/** What became of one inject, as the log tells it. */
interface Fate {
  status: string;
  firedAt: DrillTime | null;
  reason: string;
}

const WAITS: Fate = { status: STATUS.planned, firedAt: null, reason: '' };

/**
 * The event list of a drill that was played, or still is: the plan with what became of each inject. `scenario` is as this drill's seed
 * deals it. Texts are those that went out; what did not go out stands as it was written. Holds expected actions: facilitator only.
 */
export function playedRows(scenario: Scenario, events: readonly LogEvent[]): SheetRow[] {
  const causes = causesOf(scenario);
  const sent = new Map<string, LogEventOf<'inject.delivered'>>();
  const fates = new Map<string, Fate>();
  let isOver = false;
  for (const event of events) {
    isOver ||= event.type === 'drill.ended';
    if (event.type === 'inject.delivered') sent.set(event.data.inject, event);
    const fate = fateOf(event, fates);
    if (fate) fates.set(fate.inject, fate);
  }
  const planned = inOrder(scenario.msel).map((row, index) => ({
    ...plannedRow(scenario, asSent(row, sent.get(row.id)), causes.get(row.id) ?? [], index + 1),
    ...told(fates.get(row.id) ?? (isOver ? NEVER : WAITS)),
  }));
  const improvised = [...sent.values()]
    .filter(({ data }) => data.adHoc)
    .map((event, index) => ({
      ...improvisedRow(scenario, event, planned.length + index + 1),
      ...told(fates.get(event.data.inject) ?? WAITS),
    }));
  return [...planned, ...improvised];
}

const NEVER: Fate = { status: STATUS.obsolete, firedAt: null, reason: 'Nothing brought it about' };

function fateOf(event: LogEvent, fates: ReadonlyMap<string, Fate>): (Fate & { inject: string }) | null {
  const went = (inject: string, status: string, firedAt: DrillTime | null, reason = '') => ({
    inject,
    status,
    firedAt,
    reason,
  });
  switch (event.type) {
    case 'inject.delivered':
      return went(event.data.inject, STATUS.released, event.at);
    case 'inject.answered':
    case 'inject.answeredInWords':
      return went(event.data.inject, STATUS.complete, fates.get(event.data.inject)?.firedAt ?? null);
    case 'inject.withheld':
      return went(event.data.inject, STATUS.obsolete, null, event.data.because);
    case 'inject.skipped':
      return went(event.data.inject, STATUS.obsolete, null, 'Skipped by the facilitator');
    case 'inject.held':
      return went(event.data.inject, STATUS.deferred, null, 'Held by the facilitator');
    case 'inject.released':
      return went(event.data.inject, STATUS.planned, null);
    default:
      return null;
  }
}

const told = ({ status, firedAt, reason }: Fate): Pick<SheetRow, 'status' | 'firedAt' | 'skipReason'> => ({
  status,
  firedAt: firedAt === null ? '' : sheetDrillTime(firedAt),
  skipReason: reason,
});

function asSent(row: InjectRow, event: LogEventOf<'inject.delivered'> | undefined): InjectRow {
  if (!event) return row;
  const { from, to, channel, subject, body } = event.data;
  return { ...row, from, to, channel, subject, body };
}

function improvisedRow(
  scenario: Scenario,
  { at, data }: LogEventOf<'inject.delivered'>,
  number: number,
): SheetRow {
  return tidyRow({
    ...emptyRow(),
    number: `${number} ${data.inject}`,
    scenarioTime: storyTime(scenario.acts, at),
    type: 'Contingency',
    trigger: 'Improvised by the facilitator',
    from: data.from,
    to: data.to.map((role) => namesOf(scenario.organisation).roles[role]).join('; '),
    method: CHANNEL_WORDS[data.channel],
    subject: data.subject,
    message: data.body,
    controller: 'Facilitator',
  });
}
