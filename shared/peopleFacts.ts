import type { DrillTime } from './time.ts';

/**
 * How people are here: for whoever runs the drill alone, while it runs. Nothing of it is an event, is kept, scored or exported, and no
 * player is told any of it.
 */

/** As coarse as it gets: how somebody would call it. */
export const DEVICES = ['laptop', 'phone', 'tablet'] as const;
export type Device = (typeof DEVICES)[number];

/** What a screen says of itself: what kind it is, and whether anybody has touched it lately. Never what was done. */
export interface ScreenReport {
  device: Device;
  idle: boolean;
}

export interface PersonHere {
  seat: string;
  windows: number;
  devices: Device[];
  /** Wall time, ISO, since when no window of theirs was touched; null while one is, or where none has said. */
  idleSince: string | null;
  /** `at`: wall time, ISO; null where it was tested under an earlier Muster. */
  pager: { result: 'heard' | 'silent'; at: string | null } | null;
}
export interface PersonFacts extends PersonHere {
  /** Messages that lie there unread. */
  unread: { count: number; oldestAt: DrillTime } | null;
}

/** What a facilitator has open or types, for the other one to see. */
export const DOINGS = [
  'edit',
  'skip',
  'write',
  'reply',
  'judge',
  'whisper',
  'adjudicate',
  'seat',
  'end',
] as const;
export interface Doing {
  what: (typeof DOINGS)[number];
  /** An inject, a seat, a persona; empty where it is about none. */
  of: string;
}
export interface FacilitatorHere {
  id: number;
  name: string;
  windows: number;
  /** Wall time, ISO, at which the last console of theirs closed; null while one is open. */
  goneAt: string | null;
  drives: boolean;
  doing: Doing[];
}
