import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillDetail, DrillListItem } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Rehearsal } from '../../shared/rehearsal.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { minutes } from '../../shared/time.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer(SCENARIOS);
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const BODY = {
  scenario: 'customer-data-leak',
  variant: 'b0',
  acts: 'first',
  timeFactor: 1,
  skill: 'par',
  rate: 1,
};
const begin = (body: object = {}) => server.asFacilitator('POST', PATHS.rehearsals, { ...BODY, ...body });
const detail = async (id: string): Promise<DrillDetail> =>
  (await server.asFacilitator('GET', PATHS.drill(id))).json<DrillDetail>();
const pace = (id: string, body: object) => server.asFacilitator('POST', PATHS.drillPace(id), body);
const rehearsalOf = async (id: string): Promise<Rehearsal | null> => (await detail(id)).rehearsal;
const listed = async (id: string): Promise<DrillListItem | undefined> =>
  (await server.asFacilitator('GET', PATHS.drills))
    .json<DrillListItem[]>()
    .find(({ drillId }) => drillId === id);

describe('a rehearsal with bots', () => {
  it('plays by itself to a scorecard that says so, and is thrown away by a press', async () => {
    const { drillId, rehearsal, stage } = (await begin()).json<DrillDetail>();
    expect({ stage, rehearsal }).toEqual({
      stage: 'running',
      rehearsal: { skill: 'par', rate: 1, toMs: null },
    });
    expect(await listed(drillId)).toMatchObject({ rehearsal: true, practice: false });
    expect((await pace(drillId, { rate: 16 })).json<DrillDetail>().rehearsal?.rate).toBe(16);
    await pace(drillId, { toMs: minutes(90) });
    await vi.waitFor(async () => expect((await detail(drillId)).stage).toBe('debrief'), {
      timeout: 50_000,
      interval: 500,
    });
    expect(await rehearsalOf(drillId)).toEqual({ skill: 'par', rate: null, toMs: null });
    const card = (await server.asFacilitator('GET', PATHS.scorecard(drillId))).json<Scorecard>();
    expect(card.rehearsal).toBe(true);
    // The bots did what the model answer does: an empty room earns next to nothing.
    expect(card.total).toBeGreaterThan(60);
    const late = await pace(drillId, { rate: 4 });
    expect(late.status).toBe(409);
    expect(late.text).toContain('This rehearsal is over');
    expect((await server.asFacilitator('POST', PATHS.drillThrowAway(drillId))).status).toBe(204);
    expect(await listed(drillId)).toBeUndefined();
    expect((await server.asFacilitator('GET', PATHS.drill(drillId))).status).toBe(404);
  });

  it('refuses what makes no sense, each in one sentence', async () => {
    const { drillId } = (await begin({ skill: 'absent' })).json<DrillDetail>();
    await pace(drillId, { toMs: minutes(2) });
    await vi.waitFor(async () => expect((await rehearsalOf(drillId))?.toMs).toBeNull(), { timeout: 20_000 });
    const back = await pace(drillId, { toMs: minutes(1) });
    expect(back.text).toContain('Choose a later minute');
    expect((await pace(drillId, { rate: 3 })).status).toBe(400);
    expect((await begin({ variant: 'zz' })).status).toBe(404);
    await begin({ skill: 'absent' });
    await begin({ skill: 'absent' });
    const fourth = await begin({ skill: 'absent' });
    expect(fourth.text).toContain('3 rehearsals are being played here');
    const plain = (
      await server.asFacilitator('POST', PATHS.drills, { scenario: BODY.scenario, variant: 'b0' })
    ).json<DrillDetail>();
    expect(plain.rehearsal).toBeNull();
    expect((await pace(plain.drillId, { rate: 4 })).text).toContain('This drill is no rehearsal');
    const thrown = await server.asFacilitator('POST', PATHS.drillThrowAway(plain.drillId));
    expect(thrown.text).toContain('This drill is no rehearsal');
    expect(await listed(plain.drillId)).toBeDefined();
  });
});
