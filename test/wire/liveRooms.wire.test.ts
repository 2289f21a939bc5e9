import { expect, it } from 'vitest';
import { LiveRooms } from '../../server/live/liveRooms.ts';
import { ScenarioRegistry } from '../../server/live/scenarioRegistry.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { systemClock } from '../../server/room/systemClock.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { TINY } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

it('a drill whose clock stands and that nobody looks at is let go, and comes back exactly as it stood; one that runs or is watched stays', async () => {
  const log = memoryLog();
  const publisher = { stepped: () => undefined, publish: () => undefined };
  const ports = { log, clock: systemClock, ids: { next: (kind: string) => kind }, publisher };
  const hash = scenarioHash(tinyScenario);
  for (const drillId of ['paused', 'watched', 'running']) {
    const header = { format: 'muster-log/1' as const, drillId, scenario: tinyScenario, hash };
    const room = await DrillRoom.create(ports, header, 3, SIX_SEATS);
    await room.submit(FACILITATOR_SEAT, { id: 'a', name: 'startDrill', payload: {} });
    await room.submit(FACILITATOR_SEAT, { id: 'b', name: 'pauseDrill', payload: { reason: 'lunch' } });
    await room.close();
  }
  const rooms = new LiveRooms(log, new ScenarioRegistry(TINY, []), publisher);
  try {
    expect(await rooms.resumeAll(() => undefined)).toBe(3);
    const running = await rooms.get('running');
    await running?.submit(FACILITATOR_SEAT, { id: 'c', name: 'resumeDrill', payload: {} });
    const stood = rooms.peek('paused');
    const isWatched = (drillId: string): boolean => drillId === 'watched';
    await rooms.sweep(isWatched);
    expect(rooms.open.map(({ header }) => header.drillId).sort()).toEqual(['running', 'watched']);
    expect(rooms.phase('paused')).toBe('paused');
    const back = await rooms.get('paused');
    expect(back).not.toBe(stood);
    expect(JSON.stringify(back?.state)).toBe(JSON.stringify(stood?.state));
    expect(back?.now()).toBe(stood?.now());
    expect(back?.events).toEqual(stood?.events);
  } finally {
    await rooms.close();
  }
});
