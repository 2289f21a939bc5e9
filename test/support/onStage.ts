import { afterAll, beforeAll } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { TestServer } from './liveServer.ts';
import { executablePath, Stage } from './stage.ts';

/** A server with the one scenario that most journeys are played on. */
export const lantern = (): TestServer =>
  new TestServer({ 'self-harm-minor': SCENARIOS['self-harm-minor'] ?? {} });

/**
 * The screens as they are shipped, a browser and a real server for the suites of one file, gone when they are through. Where no browser
 * can be had nothing is opened; the suites skip themselves then.
 */
export function onStage(
  make: () => TestServer,
  opened: (stage: Stage, server: TestServer) => void | Promise<void>,
): void {
  let stage: Stage | undefined;
  let server: TestServer | undefined;
  beforeAll(async () => {
    if (!executablePath) return;
    stage = await Stage.open();
    server = await make().start({ clientDir: stage.clientDir });
    await opened(stage, server);
  }, 300_000);
  afterAll(async () => {
    await stage?.close();
    await server?.remove();
  });
}
