import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Policy } from '../../server/rehearsal/teams/policy.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import type { DeviceLink, DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { builtClient } from '../support/buildClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { NUMBER_MARK, planted, SECRET } from '../support/plantedScenario.ts';

// The same rules as test/audience/secrecy.play.test.ts, with every byte that sockets, pages and the API really give to people without an
// account, through a whole drill: pages acknowledged, connections lost, second devices, seats that change hands, nonsense sent.

const variants = Object.values(SCENARIOS).flatMap((all) => Object.values(all));
let clientDir = '';
beforeAll(async () => {
  clientDir = await builtClient();
}, 120_000);

const WORDS = [
  SECRET,
  NUMBER_MARK,
  '"residual"',
  '"ratePerHour"',
  '"baselinePerHour"',
  '"multiplier"',
  '"expectedAction"',
  '"trueWhen"',
  '"parPlan"',
  '"receipts"',
];

type Heard = { who: string; text: string };
const snippet = (text: string, word: string): string => {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 200), at + 100);
};

/** What anybody without an account can ask for: right, wrong and hostile. */
async function askAround(server: TestServer, drill: DrillDetail, token: string): Promise<string[]> {
  const { drillId, code } = drill;
  const asked: [string, string, unknown?][] = [
    ['GET', PATHS.lobby],
    ['GET', PATHS.join(code)],
    ['GET', PATHS.scorecard(drillId)],
    ...['scorecard.json', 'scorecard.csv', 'report.md', 'log.jsonl', 'msel.csv', 'msel.xlsx', 'none'].map(
      (file): [string, string] => ['GET', PATHS.exportFile(drillId, file)],
    ),
    ['GET', PATHS.drills],
    ['GET', PATHS.drill(drillId)],
    ['GET', PATHS.session],
    ['GET', PATHS.health],
    ['GET', PATHS.metrics],
    ['GET', PATHS.scenarios],
    ['GET', '/'],
    ['GET', `/join/${code}`],
    ['GET', `/play/${drillId}`],
    ['GET', `/drills/${drillId}`],
    ['GET', '/api/none'],
    ['POST', PATHS.drillPeople(drillId), { do: 'open', seat: 'seat-ic' }],
    ['POST', PATHS.drillSeatLink(drillId), { seat: 'seat-ic' }],
    ['POST', PATHS.drillBrief(drillId), {}],
    ['POST', PATHS.join(code), { name: 'x', seat: 'seat-ic' }],
    ['POST', PATHS.join(code), { name: '', seat: 7 }],
    ['POST', PATHS.pager, { result: 'nonsense' }],
    ['POST', PATHS.ready, { ready: true }],
  ];
  const told: string[] = [];
  for (const [method, path, body] of asked) {
    const { text, headers } = await server.ask(method, path, {
      token,
      ...(body === undefined ? {} : { body }),
    });
    told.push(`${method} ${path} ${text} ${JSON.stringify([...headers])}`);
  }
  return told;
}

const NONSENSE: readonly [string, unknown][] = [
  ['noSuchCommand', {}],
  ['fireInject', { inject: 'x' }],
  ['assignSeat', { seat: 'seat-ic', occupant: 'colleague' }],
  ['runQuery', { query: 'nonsense' }],
  ['applySwitch', { switch: 'nonsense', scopes: ['all'] }],
  ['runProbe', { targets: ['nonsense'] }],
  ['recordDecision', { option: 'nonsense' }],
  ['judgeCriterion', { criterion: 'P1', points: 1, note: 'x' }],
  ['postMessage', { text: 7 }],
];

describe.each(variants.map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const))(
  '%s',
  (_name, real) => {
    const scenario: Scenario = planted(real);
    // Sealed and by name in turns, and the seats that ask take turns with them: what a server holds back hangs on none of these.
    const isSealed = variants.indexOf(real) % 2 === 0;
    // Two beside it, so that sealed means something and a leak of any name is caught.
    const decoys = ['zz8', 'zz9'].map((variant) => ({
      ...scenario,
      variant,
      variantTitle: `${variant} ${SECRET}`,
    }));
    const library = {
      [scenario.id]: Object.fromEntries([scenario, ...decoys].map((item) => [item.variant, item])),
    };
    const server = new TestServer(library);
    beforeAll(async () => void (await server.start({ clientDir })));
    afterAll(() => server.remove());

    it.each([isSealed ? 'sealed' : real.variant])(
      'VIEW-4 VIEW-5 created as %s: nothing secret reaches a participant or an observer over the wire before the debrief',
      async (variant) => {
        const seats = SIX_SEATS.map(({ seat }) => seat);
        const { drill, tickets } = await server.briefed(seats, { variant });
        const watcher = await server.sit(drill.code, 'observer', 'Olga');
        const holders: SeatTicket[] = [...Object.values(tickets), watcher];
        const heard: Heard[] = [];
        const clients = new Map<string, LiveClient>();
        const all: { seat: string; client: LiveClient }[] = [];
        const open = (who: SeatTicket): LiveClient => {
          const client = new LiveClient(server.base, who);
          clients.set(who.seat, client);
          all.push({ seat: who.seat, client });
          return client;
        };
        const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
        await Promise.all([...holders.map((who) => open(who).ready()), fay.ready()]);
        expect((await fay.send('startDrill')).ok).toBe(true);
        const team = teamNamed('par', scenario)!;
        const policies = new Map<string, Policy>();
        for (const { seat, roles } of SIX_SEATS) policies.set(seat, team({ seat, roles, seed: 7 }));

        // Half an hour of play in strides of a minute; a pace no person keeps, so that the whole of it takes seconds.
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
          // Half of the seats early and half late, the other way round in the next variant.
          if (minute === 7 || minute === 22)
            for (const { seat, token } of holders.filter(
              (_, index) => (index % 2 === 0) === ((minute === 7) === (variant === 'sealed')),
            ))
              for (const text of await askAround(server, drill, token))
                heard.push({ who: `http as ${seat}`, text });
          if (minute === 12) {
            // Lost connections: half come back for what they missed, half with nothing; and a second device for one seat.
            for (const [index, who] of holders.entries()) {
              const old = clients.get(who.seat)!;
              old.close();
              const client = open(who);
              if (index % 2 === 0) client.view = old.view;
              await client.ready();
            }
            const link = await server.ask('POST', PATHS.device, { token: tickets['seat-mo']!.token });
            const body = { key: link.json<DeviceLink>().url.split('#')[1] };
            await open((await server.ask('POST', PATHS.claim, { body })).json<SeatTicket>()).ready();
          }
          if (minute === 17) {
            for (const [name, payload] of NONSENSE) {
              void clients.get('seat-cp')!.send(name, payload);
              void clients.get(watcher.seat)!.send(name, payload);
            }
            clients.get('seat-cp')!.socket.emit('resync');
          }
        }
        // The hot wash: the drill is over and the truth is not told yet.
        await fay.send('endDrill');
        await fay.until('the hot wash', () => fay.view.phase === 'hotWash');
        for (const text of await askAround(server, drill, tickets['seat-sl']!.token))
          heard.push({ who: 'http in the hot wash', text });
        const guess = await server.ask('POST', PATHS.claim, { body: { key: 'guess' } });
        heard.push({ who: 'http with a guess', text: guess.text });
        for (const { seat, client } of all) for (const text of client.heard) heard.push({ who: seat, text });

        const accepted = all.reduce((sum, { client }) => sum + client.accepted.size, 0);
        expect(accepted).toBeGreaterThan(20);
        // The planted marks do exist: the facilitator sees them.
        expect(fay.heard.some((text) => text.includes(SECRET))).toBe(true);
        expect(heard.length).toBeGreaterThan(300);
        const before = fay.heard.length;
        await fay.send('openDebrief');
        await fay.until('the debrief', () => fay.view.debrief !== null);
        const log = await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'));
        const { hash } = JSON.parse(log.text.slice(0, log.text.indexOf('\n'))) as { hash: string };
        const names = Object.keys(library[scenario.id]!).map((name) => `"${name}"`);
        const { seed } = fay.view.debrief!;
        const forbidden = [...WORDS, ...names, hash, `"seed":${seed}`];
        for (const { who, text } of heard) {
          const leak = forbidden.find((word) => text.includes(word));
          if (leak) throw new Error(`${who} received ${leak}: ${snippet(text, leak)}`);
        }
        expect(before).toBeGreaterThan(0);

        const mine = new Map(
          SIX_SEATS.map(({ seat, roles }) => [seat, roles.filter(isPlayRole) as string[]]),
        );
        const delivered = fay.frames.flatMap(({ events }) =>
          events.filter((event) => event.type === 'inject.delivered'),
        );
        for (const { who, text } of heard)
          for (const [, id] of text.matchAll(/§inject:([^§]+)§/g)) {
            const to = delivered.filter(({ data }) => data.inject === id).flatMap(({ data }) => data.to);
            expect([who, id, to.some((role) => mine.get(who)?.includes(role))]).toEqual([who, id, true]);
          }
        // In the debrief it all comes out.
        const ic = clients.get('seat-ic')!;
        await ic.until('the debrief', () => ic.heard.some((text) => text.includes(SECRET)));
        expect(log.text.includes(NUMBER_MARK)).toBe(true);
        for (const { client } of all) client.close();
        fay.close();
      },
      120_000,
    );
  },
);

it('VIEW-4 the bundle holds no word of any scenario: no title, no news, no evidence, no clause', () => {
  const files = readdirSync(clientDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|css|json)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  const text = files.map((file) => readFileSync(join(clientDir, file), 'utf8')).join('\n');
  const secrets = variants.flatMap(({ variantTitle, msel, evidence, comms, world, decision }) => [
    variantTitle,
    ...msel.flatMap(({ subject, expectedAction }) => [subject, expectedAction]),
    ...evidence.map(({ title }) => title),
    ...comms.clauses.map(({ text: words }) => words),
    ...world.components.map(({ title }) => title),
    ...decision.options.map(({ because }) => because),
  ]);
  // Words of one or two everyday words could stand anywhere.
  const telling = secrets.filter((words) => words.length > 24);
  expect(telling.length).toBeGreaterThan(50);
  expect(telling.filter((words) => text.includes(words))).toEqual([]);
});
