import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from './catalogue.ts';
import type { Hub } from './hub.ts';
import type { Limits } from './limits.ts';
import type { LiveRooms } from './liveRooms.ts';
import type { LobbyDesk } from './lobby.ts';
import type { Metrics } from './metrics.ts';
import type { ScenarioShelf } from './scenarioShelf.ts';
import type { Scorer } from './scoring/scorer.ts';
import type { Doorkeeper } from './who.ts';

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
  scorer: Scorer;
  catalogue: Catalogue;
  version: string;
  /** Address people reach the server under, when it is not the one they asked for: behind a proxy. */
  publicUrl: string | null;
}
