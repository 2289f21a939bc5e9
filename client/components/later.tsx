import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';

const TRIES = 5;
const WAIT_MS = 1_500;
const IDLE_MS = 300;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of a screen that the first paint does not need. Its code is fetched right after the paint, so that opening the part waits for
 * nothing and works without a network. A fetch that fails is tried again: a short loss of network must not break a desk.
 */
export function later<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  let under: Promise<{ default: ComponentType<P> }> | null = null;
  const loadOnce = () => {
    under ??= persist(load, TRIES);
    return under;
  };
  waiting.push(loadOnce);
  return lazy(loadOnce);
}

async function persist<T>(load: () => Promise<T>, tries: number): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    return persist(load, tries - 1);
  }
}

/** Fetches every part declared so far. For an effect: it runs after the paint. */
export function fetchTheRest(): () => void {
  const timer = setTimeout(() => {
    for (const load of waiting) void load().catch(() => undefined);
  }, IDLE_MS);
  return () => clearTimeout(timer);
}
