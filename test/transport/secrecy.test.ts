import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Policy } from '../../server/rehearsal/teams/policy.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { PATHS } from '../../shared/api.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { NUMBER_MARK, planted, SECRET } from '../support/plantedScenario.ts';

// The same rules as test/audience/secrecy.test.ts, with every byte that a socket and the API really give to a participant.

const [real] = Object.values(SCENARIOS['self-harm-minor'] ?? {});
const scenario = planted(real as NonNullable<typeof real>);
const server = new TestServer({ [scenario.id]: { [scenario.variant]: scenario } });
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const FORBIDDEN = [
  SECRET,
  NUMBER_MARK,
  '"residual"',
  '"ratePerHour"',
  '"baselinePerHour"',
  '"multiplier"',
  '"expectedAction"',
  '"trueWhen"',
  '"parPlan"',
  `"${scenario.variant}"`,
];

it('V4 V5 nothing secret reaches a participant or an observer over the wire before the debrief', async () => {
  const { drill, tickets } = await server.briefed(
    SIX_SEATS.map(({ seat }) => seat),
    { variant: 'sealed' },
  );
  const watcher = await server.sit(drill.code, 'observer', 'Olga');
  const holders = { ...tickets, [watcher.seat]: watcher };
  const clients = new Map(
    Object.entries(holders).map(([seat, { token }]) => [seat, new LiveClient(server.base, { token, seat })]),
  );
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  await Promise.all([...clients.values(), fay].map((client) => client.ready()));
  const http: string[] = [];
  const look = async (): Promise<void> => {
    for (const { token } of Object.values(holders)) {
      for (const path of [
        PATHS.lobby,
        PATHS.join(drill.code),
        PATHS.scorecard(drill.drillId),
        PATHS.exportFile(drill.drillId, 'report.md'),
        PATHS.drill(drill.drillId),
        PATHS.session,
        PATHS.health,
        PATHS.metrics,
        PATHS.scenarios,
      ]) {
        const told = await server.ask('GET', path, { token });
        http.push(told.text + JSON.stringify([...told.headers]));
      }
    }
  };
  expect((await fay.send('startDrill')).ok).toBe(true);
  const team = teamNamed('par', scenario);
  const policies = new Map<string, Policy>();
  for (const { seat, roles } of SIX_SEATS) policies.set(seat, team!({ seat, roles, seed: 7 }));
  // Half an hour of play in strides of a minute; a pace no person keeps, so that the whole of it takes seconds.
  let accepted = 0;
  for (let minute = 0; minute < 30; minute++) {
    const at = minute * 60_000;
    if (minute > 0) await fay.send('skipTo', { at });
    const answered: Promise<unknown>[] = [];
    for (const [seat, policy] of policies) {
      const client = clients.get(seat)!;
      for (const act of policy({ view: client.view, at, answers: [] }).slice(0, 8))
        answered.push(client.send(act.name, act.payload));
    }
    await Promise.race([Promise.all(answered), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    accepted = [...clients.values()].reduce((sum, client) => sum + client.accepted.size, 0);
    if (minute % 15 === 7) await look();
  }
  await look();
  expect(accepted).toBeGreaterThan(20);
  // The planted marks do exist: the facilitator sees them.
  expect(fay.heard.some((text) => text.includes(SECRET))).toBe(true);
  const sent = [...clients].flatMap(([seat, { heard }]) => heard.map((text) => ({ seat, text })));
  expect(sent.length).toBeGreaterThan(200);
  for (const { seat, text } of [...sent, ...http.map((text) => ({ seat: 'http', text }))]) {
    const leak = FORBIDDEN.find((word) => text.includes(word));
    if (leak)
      throw new Error(
        `${seat} received ${leak}: ${text.slice(Math.max(0, text.indexOf(leak) - 200), text.indexOf(leak) + 100)}`,
      );
  }
  const mine = new Map(SIX_SEATS.map(({ seat, roles }) => [seat, roles.filter(isPlayRole) as string[]]));
  const delivered = fay.frames.flatMap(({ events }) =>
    events.filter((event) => event.type === 'inject.delivered'),
  );
  for (const { seat, text } of sent)
    for (const [, id] of text.matchAll(/§inject:([^§]+)§/g)) {
      const to = delivered.filter(({ data }) => data.inject === id).flatMap(({ data }) => data.to);
      expect([seat, id, to.some((role) => mine.get(seat)?.includes(role))]).toEqual([seat, id, true]);
    }
  // In the debrief it all comes out.
  await fay.send('endDrill');
  await fay.send('openDebrief');
  const ic = clients.get('seat-ic')!;
  await ic.until('the debrief', () => ic.heard.some((text) => text.includes(SECRET)));
  const log = await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'));
  expect(log.text.includes(NUMBER_MARK)).toBe(true);
  for (const client of [...clients.values(), fay]) client.close();
}, 60_000);
