import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';
import {
  deskTab,
  executablePath,
  openDesk,
  press,
  Stage,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: LiveProcess | undefined;
let dataDir = '';
let home = '';
let program = '';

beforeAll(async () => {
  if (!executablePath) return;
  dataDir = mkdtempSync(join(tmpdir(), 'muster-killed-'));
  stage = await Stage.open();
  // As it is shipped: the server in one folder, the screens beside it.
  home = mkdtempSync(resolve(import.meta.dirname, '../../node_modules/.muster-home-'));
  const built = await buildProgram('test/support/liveMain.ts', THREADS);
  cpSync(dirname(built), join(home, 'server'), { recursive: true });
  cpSync(stage.clientDir, join(home, 'client'), { recursive: true });
  program = join(home, 'server', 'program.js');
}, 180_000);
afterAll(async () => {
  await stage?.close();
  await server?.stop('SIGKILL');
  for (const dir of [dataDir, home]) if (dir) rmSync(dir, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => found(port));
    });
  });

describe.skipIf(!executablePath)('the server dies in the middle of a drill', () => {
  it('every screen says so, keeps what was typed, comes back by itself and the drill goes on', async () => {
    const env = { PORT: String(await freePort()), DATA_DIR: dataDir };
    server = new LiveProcess(program, env);
    const base = await server.address();
    const cookie = cookieOf(
      await ask(base, 'POST', PATHS.setup, {
        body: { key: server.setupKey, name: 'Fay', password: PASSWORD },
      }),
    );
    const body = { scenario: 'self-harm-minor', variant: 'a0', seed: 7 };
    const drill = (await ask(base, 'POST', PATHS.drills, { cookie, body })).json<DrillDetail>();

    const expects = /WebSocket|ERR_CONNECTION|Failed to load resource|ERR_EMPTY_RESPONSE|ERR_SOCKET/;
    const facilitator = await stage.person('facilitator', { expects });
    await signedIn(facilitator, base, cookie);
    await facilitator.goto(`${base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    const po = await stage.person('po', { expects });
    const sl = await stage.person('sl', { phone: true, expects });
    await takeSeat(po, base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(sl, base, drill.code, 'Sana', /^Safety lead/);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    await press(po, 'Declare an incident');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).waitFor();
    await po.keyboard.press('Escape');
    await skipTo(facilitator, '05:00');
    await po
      .getByText(/Sev \d/)
      .first()
      .waitFor();

    // The product owner is in the middle of a sentence, on a part of the desk that is not the first.
    await openDesk(po, 'Evidence');
    const words = 'Support has a second ticket, from a school, dated Sunday.';
    await po.getByLabel('Message to the call').fill(words);
    await server.stop('SIGKILL');
    await po
      .getByText(/^Reconnecting/)
      .first()
      .waitFor();
    await stage.inspect(po, '30-server-away', { ownSizeOnly: true });
    await sl
      .getByText(/^Reconnecting/)
      .first()
      .waitFor();
    expect(await po.getByLabel('Message to the call').inputValue()).toBe(words);

    // What is pressed while it is away waits, and is answered when it is back: the clock stands then, so the words stay with their author.
    await po.getByRole('button', { name: 'Send', exact: true }).click();
    await po.getByText(/1 action is waiting/).waitFor();

    server = new LiveProcess(program, env);
    await server.address();
    for (const page of [po, sl, facilitator]) {
      await page
        .getByText(/server was (away|restarted)/)
        .first()
        .waitFor();
      await page
        .getByText(/^Reconnecting/)
        .first()
        .waitFor({ state: 'detached' });
    }
    await stage.inspect(facilitator, '31-console-restarted', { ownSizeOnly: true });
    await stage.inspect(sl, '31-phone-restarted', { ownSizeOnly: true });
    expect(await deskTab(po, 'Evidence').getAttribute('aria-selected')).toBe('true');
    await po
      .getByRole('alert')
      .filter({ hasText: /paused/i })
      .waitFor();
    expect(await po.getByLabel('Message to the call').inputValue()).toBe(words);
    await press(facilitator, 'Resume');
    await press(po, 'Got it');
    await po.getByText(/server was away/).waitFor({ state: 'detached' });
    // Said once, not twice.
    await po.getByRole('button', { name: 'Send', exact: true }).click();
    await sl.getByRole('button', { name: /^Call/ }).click();
    await sl.getByText(words).first().waitFor();
    expect(await sl.getByText(words).count()).toBe(1);

    // And on it goes: later news comes, the clock has not jumped.
    await skipTo(facilitator, '12:00');
    await facilitator
      .getByText(/T\+12:/)
      .first()
      .waitFor();
    await facilitator.reload();
    await facilitator
      .getByText(/T\+12:/)
      .first()
      .waitFor();
    expect(stage.mishaps).toEqual([]);
  }, 240_000);
});
