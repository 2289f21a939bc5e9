import type { RecordKeyAnswer } from '../../shared/api.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from './catalogue.ts';
import type { Comers } from './comers.ts';
import type { Hub } from './hub.ts';
import type { Limits } from './limits.ts';
import type { LiveRooms } from './liveRooms.ts';
import type { LobbyDesk } from './lobby.ts';
import type { Metrics } from './metrics.ts';
import type { LinkAddress } from './publicOrigin.ts';
import type { ScenarioShelf } from './scenarioShelf.ts';
import type { Scorer } from './scoring/scorer.ts';
import type { Doorkeeper } from './who.ts';

/** What the routes work with. */
export interface Deps extends LinkAddress {
  programme: Programme;
  shelf: ScenarioShelf;
  rooms: LiveRooms;
  hub: Hub;
  desk: LobbyDesk;
  limits: Limits;
  comers: Comers;
  metrics: Metrics;
  doorkeeper: Doorkeeper;
  scorer: Scorer;
  catalogue: Catalogue;
  version: string;
  /** The public half of the key that signs finished drills, and its short name. */
  recordKey: RecordKeyAnswer;
}
