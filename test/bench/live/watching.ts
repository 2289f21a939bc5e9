import type { CDPSession, Page } from 'playwright-core';

/** Begins to note how long each interaction took until its next paint, and every task over 50 ms. For a page before it loads. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = { interactions: [] as { id: number; ms: number; name: string }[], tasks: [] as number[] };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0)
          noted.interactions.push({ id: entry.interactionId, ms: entry.duration, name: entry.name });
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

type Noted = { interactions: { id: number; ms: number }[]; tasks: number[] };

/** What was noted since it was last asked. */
export const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => {
    const { noted: kept } = globalThis as unknown as { noted: Noted };
    const copy = { interactions: [...kept.interactions], tasks: [...kept.tasks] };
    kept.interactions.length = 0;
    kept.tasks.length = 0;
    return copy;
  });

/** A middling phone or an old laptop against this machine, as the browser's own tools count it. */
export const SLOWER = 4;
export const FRAMES = 9;
/** Long enough for one frame and everything it sets off. */
const FRAME_MS = 900;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Until an interaction has been painted and told, and the page has come to rest. */
const REST_MS = 500;

/** An act: its slowest interaction until the next paint (0 where none took 16 ms), and all main-thread work it set off. */
export async function interaction(
  page: Page,
  cdp: CDPSession,
  act: () => Promise<unknown>,
): Promise<{ paintMs: number; workMs: number }> {
  await noted(page);
  const before = await busyMs(cdp);
  await act();
  await wait(REST_MS);
  const workMs = (await busyMs(cdp)) - before;
  const { interactions } = await noted(page);
  return { paintMs: interactions.reduce((most, { ms }) => Math.max(most, ms), 0), workMs };
}

/** Main-thread ms so far: of the processor, not of the clock, so that neighbours on the machine count less. */
async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Main-thread ms of a stretch of time. */
async function busyFor(cdp: CDPSession, ms: number, act?: () => Promise<unknown>): Promise<number> {
  const before = await busyMs(cdp);
  const startedAt = performance.now();
  await act?.();
  await wait(ms - (performance.now() - startedAt));
  return (await busyMs(cdp)) - before;
}

/**
 * Main-thread ms as a processor four times slower would need, from processor time at full speed: slowing down spends what the machine does
 * not have when others are at work on it, and then measures the others.
 */
export async function atFullSpeed<T>(cdp: CDPSession, measure: () => Promise<T>): Promise<T> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  try {
    return await measure();
  } finally {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
}

/** Main-thread ms of each of some seconds when nothing comes, four times over. */
export async function idleCosts(cdp: CDPSession, rounds: number): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(((await busyFor(cdp, 3_000)) / 3) * SLOWER);
  return values;
}

/** Main-thread ms of each of some frames, four times over, less what the page does in that time by itself. `idle`: ms of a second when nothing comes. */
export async function frameCosts(
  cdp: CDPSession,
  idle: number,
  act: (number: number) => Promise<void>,
  from: number,
): Promise<number[]> {
  const values: number[] = [];
  for (let number = from; number < from + FRAMES; number++)
    values.push((await busyFor(cdp, FRAME_MS, () => act(number))) * SLOWER - (idle * FRAME_MS) / 1_000);
  return values;
}
