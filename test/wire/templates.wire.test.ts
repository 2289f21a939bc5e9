import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { TemplatesAnswer } from '../../shared/templates.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const read = async () =>
  (await server.asFacilitator('GET', FACILITATOR_PATHS.templates)).json<TemplatesAnswer>();
const keep = (name: string, settings: object) =>
  server.asFacilitator('POST', FACILITATOR_PATHS.templates, { name, settings });
const SETTINGS = { scenario: 'self-harm-minor', variant: 'sealed', acts: 'first', timeFactor: 1.5 };

describe('settings of a plan that are kept for the next', () => {
  it('given a name, then they are listed, replaced under the same name and deleted', async () => {
    expect((await keep('Friday', SETTINGS)).status).toBe(200);
    expect((await keep('friday', { ...SETTINGS, acts: 'all' })).status).toBe(200);
    const [kept, ...others] = (await read()).templates;
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      name: 'friday',
      settings: { acts: 'all', timeFactor: 1.5, variant: 'sealed' },
    });
    await server.asFacilitator('DELETE', FACILITATOR_PATHS.template(kept?.id ?? 0));
    expect((await read()).templates).toEqual([]);
  });

  it('given a drill, then the next plan can be as that one was, but for its seed', async () => {
    expect((await read()).last).toBeNull();
    await server.newDrill({ seed: 7, setting: 'room' });
    expect((await read()).last).toMatchObject({ setting: 'room', seed: null, title: '' });
  });

  it('is for facilitators, and says what is wrong', async () => {
    expect((await server.ask('GET', FACILITATOR_PATHS.templates)).status).toBe(401);
    expect((await keep('', SETTINGS)).status).toBe(400);
    expect((await keep('x', { ...SETTINGS, timeFactor: 9 })).status).toBe(400);
  });
});
