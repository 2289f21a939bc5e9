import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { systemClock } from '../../server/room/systemClock.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { stormOf } from './storm.ts';
import { tinyScenario } from './tinyScenario.ts';

/** A process to be killed: resumes (or opens) one drill and throws commands at it, printing every answer it was given. */
const [file = '', drillId = '', seed = '1', round = '0'] = process.argv.slice(2);
const log = openSqliteLog(file);
const ports = {
  log,
  clock: systemClock,
  ids: { next: (kind: string) => kind },
  publisher: { stepped: () => undefined, publish: () => undefined },
};
const known = (await log.list()).some((drill) => drill.drillId === drillId);
const header = {
  format: 'muster-log/1' as const,
  drillId,
  scenario: tinyScenario,
  hash: scenarioHash(tinyScenario),
};
const room = known
  ? await DrillRoom.resume(ports, drillId, { markEveryMs: 50 })
  : await DrillRoom.create(ports, header, Number(seed), SIX_SEATS, { markEveryMs: 50 });
writeSync(1, 'ready\n');
const send = async (seat: string, command: { id: string; name: string; payload: unknown }): Promise<void> => {
  const answer = await room.submit(seat, command);
  if (answer.ok) writeSync(1, `ok ${seat} ${command.id}\n`);
};
await send(FACILITATOR_SEAT, {
  id: `r${round}-start`,
  name: known ? 'resumeDrill' : 'startDrill',
  payload: {},
});
await send(FACILITATOR_SEAT, { id: `r${round}-speed`, name: 'setSpeed', payload: { speed: 4 } });
// The storm must outlast every kill, so commands that end the drill stay out of it.
const ending = new Set([
  'endAct',
  'endDrill',
  'openDebrief',
  'skipTo',
  'pauseDrill',
  'assignSeat',
  'stopExercise',
]);
for (let batch = 0; ; batch++) {
  const [gusts = []] = fc.sample(stormOf(tinyScenario, 200), {
    numRuns: 1,
    seed: Number(seed) * 1000 + Number(round) * 50 + batch,
  });
  await Promise.all(
    gusts.flatMap((gust) =>
      'wait' in gust || ending.has(gust.command.name)
        ? []
        : [send(gust.seat, { ...gust.command, id: `r${round}-${batch}-${gust.command.id}` })],
    ),
  );
  await send('seat-sl', {
    id: `r${round}-${batch}-note`,
    name: 'postMessage',
    payload: { text: 'still here' },
  });
}
