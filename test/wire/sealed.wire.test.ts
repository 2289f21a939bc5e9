import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { ScenarioRegistry } from '../../server/live/scenarioRegistry.ts';
import type { ApiError, DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { Story } from '../../shared/story.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const variants = Object.fromEntries(
  ['q7', 'q8', 'q9'].map((variant) => [
    variant,
    {
      ...tinyScenario,
      variant,
      variantTitle: `The truth of ${variant}`,
      guide: {
        purpose: `The fault of ${variant}.`,
        before: ['Test the pagers.'],
        during: [`In ${variant}.`],
        hotWash: [`After ${variant}.`],
        traps: [`Trap of ${variant}.`],
      },
    },
  ]),
);
const scenarios = { [tinyScenario.id]: variants };
const server = new TestServer(scenarios);
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

it('the seed picks the variant: the same one for the same seed, and each of them for some', () => {
  const registry = new ScenarioRegistry(scenarios);
  const drawn = Array.from(
    { length: 60 },
    (_, seed) => registry.draw(tinyScenario.id, 'sealed', seed).variant,
  );
  expect(new Set(drawn)).toEqual(new Set(['q7', 'q8', 'q9']));
  expect(drawn.map((_, seed) => registry.draw(tinyScenario.id, 'sealed', seed).variant)).toEqual(drawn);
  expect(registry.draw(tinyScenario.id, 'q8', 1).variant).toBe('q8');
});

it('a seed of your own would unseal it', async () => {
  const body = { scenario: tinyScenario.id, variant: 'sealed', seed: 5 };
  const told = await server.asFacilitator('POST', PATHS.drills, body);
  expect([told.status, told.json<ApiError>().error.code]).toEqual([400, 'badSeed']);
});

it.each(Object.entries(SCENARIOS))(
  '%s: what a guide says of the hour before fits every variant and gives none away',
  (_id, library) => {
    const before = Object.values(library).map(({ guide }) => guide.before);
    for (const list of before) expect(list).toEqual(before[0]);
  },
);

it('before a variant is drawn the guide tells the hour before and no fault; whoever plays along learns it when play is over', async () => {
  const told = async (drillId: string) =>
    (await server.asFacilitator('GET', PATHS.drill(drillId))).json<DrillDetail>().guide;
  const nothing = {
    purpose: '',
    before: ['Test the pagers.'],
    during: [],
    hotWash: [],
    traps: [],
    scored: [],
  };
  const sealed = await server.newDrill({ variant: 'sealed', seed: null });
  expect(await told(sealed.drillId)).toEqual(nothing);
  const { drill } = await server.briefed(['seat-sl'], { variant: 'q8', console: 'playAlong' });
  expect(await told(drill.drillId)).toEqual(nothing);
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  await fay.send('endDrill');
  expect((await told(drill.drillId)).purpose).toBe('The fault of q8.');
  fay.close();
});

it.each(['open', 'playAlong'] as const)(
  'console %s: nobody learns the name, the hash or the seed of what was drawn before the debrief, and everybody does then',
  async (console) => {
    const { drill, tickets } = await server.briefed(['seat-sl'], { variant: 'sealed', console });
    const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    const sl = new LiveClient(server.base, tickets['seat-sl']!);
    await Promise.all([fay.ready(), sl.ready()]);
    await fay.until('the console', () => fay.console !== null);
    const told: string[] = [JSON.stringify(drill)];
    const look = async (): Promise<void> => {
      for (const path of [
        PATHS.drills,
        PATHS.drill(drill.drillId),
        PATHS.scorecard(drill.drillId),
        ...['scorecard.json', 'scorecard.csv', 'report.md', 'log.jsonl', 'msel.csv', 'msel.xlsx'].map(
          (file) => PATHS.exportFile(drill.drillId, file),
        ),
      ]) {
        const { text, headers } = await server.asFacilitator('GET', path);
        told.push(path + text + JSON.stringify([...headers]));
      }
    };
    await look();
    await fay.send('startDrill');
    await sl.send('declareIncident', { severity: 1 });
    await look();
    await fay.send('endDrill');
    await fay.until('the hot wash', () => fay.view.phase === 'hotWash');
    await look();
    const card = (await server.asFacilitator('GET', PATHS.scorecard(drill.drillId))).json<Scorecard>();
    expect([card.variant, card.seed]).toEqual(['sealed', null]);
    // A console that is opened anew gets the whole list again.
    const fresh = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await fresh.ready();
    const heard = [...told, ...fay.heard, ...sl.heard, ...fresh.heard];

    await fay.send('openDebrief');
    await fay.until('the debrief', () => fay.view.debrief !== null);
    const { variant, seed } = fay.view.debrief!;
    const title = variants[variant]!.variantTitle;
    const log = await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'));
    const { hash } = JSON.parse(log.text.slice(0, log.text.indexOf('\n'))) as { hash: string };
    for (const text of heard)
      for (const secret of [`"${variant}"`, title, hash, `:${seed},`, `:${seed}}`])
        expect(text.includes(secret), `${secret} in ${text.slice(0, 300)}`).toBe(false);
    expect(fay.heard.some((text) => text.includes(hash))).toBe(true);
    const open = (
      await server.ask('GET', PATHS.scorecard(drill.drillId), { token: tickets['seat-sl']!.token })
    ).json<Scorecard & { story: Story }>();
    expect([open.variant, open.seed, open.story.variantTitle]).toEqual([variant, seed, title]);
    const detail = (await server.asFacilitator('GET', PATHS.drill(drill.drillId))).json<DrillDetail>();
    expect(detail.variant).toBe(variant);
    for (const client of [fay, sl, fresh]) client.close();
  },
);

it('what plays on from a sealed drill is sealed as well: its plan, its lists and its log name nothing', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl'], { variant: 'sealed' });
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  await sl.send('declareIncident', { severity: 1 });
  await fay.until('the declaration', () => fay.view.clock.at > 0 && fay.view.severity !== null);
  const answer = await server.asFacilitator('POST', FACILITATOR_PATHS.drillPlayOn(drill.drillId), {
    minute: fay.view.clock.at,
  });
  expect(answer.status, answer.text).toBe(201);
  const second = answer.json<DrillDetail>();
  expect(second.variant).toBeNull();
  const told = [answer.text];
  for (const path of [
    PATHS.drills,
    PATHS.drill(second.drillId),
    PATHS.scorecard(second.drillId),
    ...['report.md', 'log.jsonl', 'msel.csv'].map((file) => PATHS.exportFile(second.drillId, file)),
  ])
    told.push((await server.asFacilitator('GET', path)).text);
  await fay.send('endDrill');
  await fay.send('openDebrief');
  await fay.until('the debrief', () => fay.view.debrief !== null);
  const { variant } = fay.view.debrief!;
  for (const text of told)
    for (const secret of [`"${variant}"`, variants[variant]!.variantTitle])
      expect(text).not.toContain(secret);
  for (const client of [fay, sl]) client.close();
});
