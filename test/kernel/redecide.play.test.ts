import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { KeptLog } from '../../server/kernel/redecide.ts';
import { redecide } from '../../server/kernel/redecide.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { LogFile } from '../../server/log/verify.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { recordedDrill } from '../support/recordedDrill.ts';

const keptIn = ({ header, events, links }: LogFile): KeptLog => ({
  scenario: header.scenario,
  events,
  commands: new Map([...links].flatMap(([step, { command }]) => (command ? [[step, command] as const] : []))),
});

async function played(scenario: Scenario, name: string): Promise<KeptLog> {
  const team = teamNamed(name, scenario);
  if (!team) throw new Error(`no team ${name}`);
  const log = memoryLog();
  await playHeadless({ scenario, seed: 21, team, log, drillId: 'd' });
  return keptIn(parseJsonl(Buffer.from(await log.exportFile('d')).toString()));
}

describe('a log decided again', () => {
  let log: KeptLog;
  beforeAll(async () => {
    log = keptIn(await recordedDrill(null));
  }, 120_000);

  it('given its commands again, it is the same log, with its pauses, from the first step', () => {
    const again = redecide(log);
    expect(again.dropped).toEqual([]);
    expect(JSON.stringify(again.events)).toBe(JSON.stringify(log.events));
    expect([...again.commands]).toEqual([...log.commands]);
  });

  it('from any step on it is the same log', () => {
    const steps = [...new Set(log.events.map(({ step }) => step))];
    for (const from of steps.filter((_, index) => index % 17 === 3)) {
      const again = redecide(log, { from });
      expect(JSON.stringify(again.events), `from step ${from}`).toBe(JSON.stringify(log.events));
      expect(again.dropped).toEqual([]);
    }
  }, 120_000);

  it('every scenario and a team that errs', async () => {
    for (const [id, variant] of [
      ['self-harm-minor', 'a2'],
      ['customer-data-leak', 'b1'],
      ['viral-racist-output', 'c1'],
    ] as const) {
      const kept = await played(SCENARIOS[id]?.[variant] as Scenario, 'novice');
      expect(JSON.stringify(redecide(kept).events), variant).toBe(JSON.stringify(kept.events));
    }
  }, 240_000);

  it('without one of its commands what stood on that falls away, and is listed with the reason', () => {
    const [step = 0] = [...log.commands].find(([, { name }]) => name === 'declareIncident') ?? [];
    const again = redecide(log, { from: step, command: (given, at) => (at === step ? null : given) });
    expect(again.events.filter((event) => event.step < step)).toEqual(
      log.events.filter((event) => event.step < step),
    );
    expect(again.events.some(({ type }) => type === 'incident.declared')).toBe(false);
    expect(again.dropped.length).toBeGreaterThan(0);
    for (const { command, rejection } of again.dropped) {
      expect(command.name).not.toBe('');
      expect(rejection.message).not.toBe('');
    }
  });

  it('with another command in the place of one, that is what was decided', () => {
    const [step = 0] = [...log.commands].find(([, { name }]) => name === 'declareIncident') ?? [];
    const again = redecide(log, {
      command: (given, at) =>
        at === step ? { ...given, payload: { severity: 2, summary: 'Small.' } } : given,
    });
    const declared = again.events.find((event) => event.type === 'incident.declared');
    expect(declared?.data).toMatchObject({ severity: 2, summary: 'Small.' });
  });
});
