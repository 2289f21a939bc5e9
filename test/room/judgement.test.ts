import { expect, it } from 'vitest';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { CRITERIA } from '../../server/scorecard/rubric.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What a person judges is one of the criteria that people judge, and worth no more than it may add. Nothing else gets into the log.

const titles = [...CRITERIA.values()].flatMap(({ by, title }) => (by === 'person' ? [title] : []));

async function ended() {
  const ports = {
    log: memoryLog(),
    clock: new VirtualClock(1_000_000),
    ids: { next: (kind: string) => kind },
    publisher: { stepped: () => undefined, publish: () => undefined },
  };
  const room = await DrillRoom.create(ports, headerFor('d', tinyScenario), 3, SIX_SEATS);
  let count = 0;
  const press = (name: string, payload: unknown = {}, seat = FACILITATOR_SEAT) =>
    room.submit(seat, { id: `c${++count}`, name, payload });
  await press('startDrill');
  await press('endDrill');
  const judge = (criterion: string, points: number, seat?: string) =>
    press('judgeCriterion', { criterion, points, note: 'Heard it.' }, seat);
  return { room, judge };
}

it('a judgement of what nobody judges is refused, with what can be judged by its title', async () => {
  const { room, judge } = await ended();
  for (const criterion of ['P1', 'constructor', 'no-such']) {
    const answer = await judge(criterion, 1);
    expect(answer).toMatchObject({ ok: false, rejection: { code: 'notFound' } });
    for (const title of titles) expect(JSON.stringify(answer)).toContain(title);
    expect(JSON.stringify(answer)).not.toContain('P4');
  }
  expect(room.events.some(({ type }) => type === 'criterion.judged')).toBe(false);
});

it('so is one of more than it may add; the most itself counts', async () => {
  const { room, judge } = await ended();
  expect(await judge('R4-tasks', 0.6)).toMatchObject({
    ok: false,
    rejection: { code: 'outOfRange', message: expect.stringContaining('give 0 to 0.5') },
  });
  expect(await judge('R4-tasks', 0.5)).toMatchObject({ ok: true });
  expect(room.events.filter(({ type }) => type === 'criterion.judged')).toHaveLength(1);
});

it('a participant who tries learns nothing of the rubric', async () => {
  const { judge } = await ended();
  const answer = JSON.stringify(await judge('no-such', 1, 'seat-ic'));
  for (const title of titles) expect(answer).not.toContain(title);
});
