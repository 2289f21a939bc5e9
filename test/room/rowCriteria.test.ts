import { describe, expect, it } from 'vitest';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { consoleState } from '../../server/live/console/consoleState.ts';
import { scoredLines } from '../../server/live/scoredLines.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { CRITERIA } from '../../server/scorecard/rubric.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What an inject tests is told to facilitators by title: on the console, in the guide, in the event list that goes out.

const [first, ...rest] = tinyScenario.msel;
if (!first) throw new Error('the tiny scenario has no inject');
const asking = rest.find(({ at }) => at !== undefined) ?? first;
const scenario: Scenario = {
  ...tinyScenario,
  msel: [{ ...first, criteria: ['W1', 'Q3'] }, ...rest],
  comms: { ...tinyScenario.comms, deadlines: [{ id: 'words', inject: asking.id, dueAt: 60_000 }] },
};
const titleOf = (id: string): string => CRITERIA.get(id)?.title ?? '';
const SCREENS = { isDelivered: () => false, seenAt: () => null, isOut: () => false };

async function consoleRows(hides: boolean) {
  const ports = {
    log: memoryLog(),
    clock: new VirtualClock(1_000_000),
    ids: { next: (kind: string) => kind },
    publisher: { stepped: () => undefined, publish: () => undefined },
  };
  const room = await DrillRoom.create(ports, headerFor('d', scenario), 3, SIX_SEATS);
  const { msel } = consoleState(room, hides, SCREENS);
  return (id: string) => msel.find(({ inject }) => inject === id)?.criteria;
}

describe('the criteria that a row tests', () => {
  it('stand on the console by title, with those that the rubric hangs on the row', async () => {
    const of = await consoleRows(false);
    expect(of(first.id)).toEqual([titleOf('Q3'), titleOf('W1')]);
    expect(of(asking.id)).toContain(titleOf('M5'));
  });

  it('are kept from a facilitator who plays along', async () => {
    const of = await consoleRows(true);
    expect([of(first.id), of(asking.id)]).toEqual([[], []]);
  });

  it('stand in the guide with what a good team does', () => {
    const line = scoredLines(scenario).find((text) => text.startsWith(`${titleOf('W1')}. `));
    expect(line).toContain(first.expectedAction);
    expect(scoredLines(scenario).some((text) => text.startsWith(titleOf('M5')))).toBe(true);
  });

  it('stand in the event list that goes out, parted by semicolons', () => {
    const row = plannedRows(scenario).find(({ number }) => number.endsWith(` ${first.id}`));
    expect(row).toMatchObject({ objective: first.tests, criticalTask: `${titleOf('Q3')}; ${titleOf('W1')}` });
  });
});
