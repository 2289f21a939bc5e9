import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { stepsIn } from '../../server/log/verify.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Figure } from './measure.ts';
import { figure, percentile, time } from './measure.ts';

const ROUNDS = 21;
const WARMUP = 3;

interface Played {
  header: LogHeader;
  steps: { events: LogEvent[]; command: GivenCommand | null }[];
}

/** A whole drill played by par, with every command as it was given. */
async function played(): Promise<Played> {
  const scenario = SCENARIOS['self-harm-minor']?.a0;
  const team = scenario && teamNamed('par', scenario);
  if (!scenario || !team) throw new Error('self-harm-minor a0 or its par team is missing.');
  const log = memoryLog();
  await playHeadless({ scenario, seed: 7, team, log, drillId: 'played' });
  const { header, events, links } = parseJsonl(new TextDecoder().decode(await log.exportFile('played')));
  const steps = [...stepsIn(events)].map((step) => ({
    events: step,
    command: links.get(step[0]?.step ?? 0)?.command ?? null,
  }));
  return { header, steps };
}

/**
 * What the chain and the kept command cost: the same drill written to two logs at once, one of the first format, which has neither, append
 * beside append, so that a machine that slows down slows both. The figure is the median append of one over that of the other, by round.
 */
export async function chainCost(dir: string): Promise<Figure> {
  const drill = await played();
  const log = openSqliteLog(join(dir, 'chain.db'));
  const ratios: number[] = [];
  for (let round = 0; round < WARMUP + ROUNDS; round++) {
    const ratio = await writtenTwice(log, drill);
    if (round >= WARMUP) ratios.push(ratio);
  }
  await log.close();
  return figure(
    'append with chain and command',
    'ratio',
    1.05,
    `${drill.steps.length} steps of a drill played by par, each hashed and with its command, against the same steps without.`,
    ratios,
  );
}

async function writtenTwice(log: DrillLog, { header, steps }: Played): Promise<number> {
  const [first, ...rest] = steps;
  const written = (['muster-log/2', 'muster-log/1'] as const).map((format) => ({
    header: { ...header, format, drillId: randomUUID() },
    appends: [] as number[],
  }));
  for (const one of written) await log.create(one.header, first?.events ?? []);
  for (const [index, { events, command }] of rest.entries()) {
    // Who goes first takes turns: the second finds the disk as the first left it.
    for (const one of index % 2 === 0 ? written : written.toReversed())
      one.appends.push(
        await time(() => log.append(one.header.drillId, (events[0]?.seq ?? 1) - 1, events, command)),
      );
  }
  const [chained = Number.NaN, bare = Number.NaN] = written.map(({ appends }) => percentile(appends, 0.5));
  return chained / bare;
}
