import type { Connection } from './connection.ts';

/** Everybody connected to one drill. */
export interface Crowd {
  connections: Map<string, Connection>;
  presence: NodeJS.Timeout | null;
  console: NodeJS.Timeout | null;
  consoleAt: number;
  /** Injects handed to an open screen, as `inject seat`. */
  delivered: Set<string>;
}

export const emptyCrowd = (): Crowd => ({
  connections: new Map(),
  presence: null,
  console: null,
  consoleAt: 0,
  delivered: new Set(),
});
