import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { Programme } from '../programme/programme.ts';
import type { Hub } from './hub.ts';
import type { Limits } from './limits.ts';
import type { LiveRooms } from './liveRooms.ts';
import type { LobbyDesk } from './lobby.ts';
import type { Metrics } from './metrics.ts';
import type { ScenarioShelf } from './scenarioShelf.ts';
import type { Doorkeeper } from './who.ts';

/** Writes the after-action report; handed in, because the command line has the same. */
export type Report = (header: LogHeader, events: readonly LogEvent[], card: Scorecard) => string;

/** What the routes work with. */
export interface Deps {
  programme: Programme;
  shelf: ScenarioShelf;
  rooms: LiveRooms;
  hub: Hub;
  desk: LobbyDesk;
  limits: Limits;
  metrics: Metrics;
  doorkeeper: Doorkeeper;
  report: Report;
  version: string;
  /** Address people reach the server under, when it is not the one they asked for: behind a proxy. */
  publicUrl: string | null;
}
