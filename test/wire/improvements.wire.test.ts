import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { ImprovementAnswer } from '../../shared/improvement.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const items = async () =>
  (await server.asFacilitator('GET', FACILITATOR_PATHS.improvements)).json<ImprovementAnswer>().items;
const add = (body: object) => server.asFacilitator('POST', FACILITATOR_PATHS.improvements, body);
const change = (id: number, body: object) =>
  server.asFacilitator('PUT', FACILITATOR_PATHS.improvement(id), body);
const file = async (name: string) =>
  (await server.asFacilitator('GET', FACILITATOR_PATHS.improvementFile(name))).text;
async function added(title: string, more: object = {}): Promise<number> {
  expect((await add({ title, ...more })).status).toBe(200);
  const found = (await items()).find((item) => item.title === title);
  if (!found) throw new Error('it was not added');
  return found.id;
}

describe('the improvement plan', () => {
  it('given an item of a drill, then it is changed, commented, and its last change undone', async () => {
    const { drillId } = await server.newDrill();
    const id = await added('Second on call', { drillId, owner: 'Tomas', due: '2020-09-30' });
    expect((await change(id, { version: 1, state: 'in work', comment: 'Asked Tomas' })).status).toBe(200);
    const [kept] = await items();
    expect(kept).toMatchObject({ id, version: 2, state: 'in work', owner: 'Tomas', drillId });
    expect(kept?.comments).toMatchObject([{ text: 'Asked Tomas' }]);
    await server.asFacilitator('POST', FACILITATOR_PATHS.improvementUndo(id), { version: 2 });
    expect((await items())[0]).toMatchObject({ version: 3, state: 'open', comments: [] });
  });

  it('given two who edit one item, then the second is told who was faster, and nothing is lost', async () => {
    const id = await added('Edited by two');
    expect((await change(id, { version: 1, owner: 'Ada' })).status).toBe(200);
    const late = await change(id, { version: 1, owner: 'Wei' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('changed this item while you had it open');
    expect((await items()).find((item) => item.id === id)).toMatchObject({ owner: 'Ada', version: 2 });
  });

  it('says what is wrong', async () => {
    const id = await added('Dropped');
    expect((await change(id, { version: 1, state: 'dropped' })).text).toContain('Say why');
    expect(
      (await change(id, { version: 1, state: 'dropped', dropReason: 'Done by another team' })).status,
    ).toBe(200);
    expect((await add({ title: 'Dropped' })).status).toBe(409);
    expect((await add({ title: '' })).status).toBe(400);
    expect((await add({ title: 'x', due: '2026-02-30' })).text).toContain('2026-12-31');
    expect((await add({ title: 'x', drillId: 'drill-none' })).status).toBe(404);
    expect((await change(9_999, { version: 1 })).status).toBe(404);
    expect((await server.ask('GET', FACILITATOR_PATHS.improvements)).status).toBe(401);
    expect((await server.ask('GET', FACILITATOR_PATHS.improvementFile('plan.csv'))).status).toBe(401);
  });

  it('leaves as CSV, for Jira and for GitHub; a hostile name runs nowhere and calls nobody', async () => {
    await added('=HYPERLINK("http://x")', { owner: '@everyone' });
    expect(await file('plan.csv')).toContain("'=HYPERLINK");
    const jira = await file('jira.csv');
    expect(jira).toContain('Summary,Description,Issue Type,Due Date,Labels');
    expect(jira).not.toMatch(/Done by another team|^Dropped/m);
    const issues = JSON.parse(await file('github.json')) as { title: string; body: string }[];
    const hostile = issues.find(({ title }) => title.startsWith('=HYPERLINK'));
    expect(hostile?.body).toContain('EXERCISE');
    expect(hostile?.body).not.toContain('@everyone');
  });
});
