import type { RecordKeyAnswer } from '../../shared/api.ts';
import type { Comers } from '../admission/comers.ts';
import type { Limits } from '../admission/limits.ts';
import type { Doorkeeper } from '../admission/who.ts';
import type { Catalogue } from '../live/catalogue.ts';
import type { Hub } from '../live/hub.ts';
import type { LiveRooms } from '../live/liveRooms.ts';
import type { LobbyDesk } from '../live/lobby.ts';
import type { Metrics } from '../live/metrics.ts';
import type { Rehearsals } from '../live/rehearsals.ts';
import type { ScenarioRegistry } from '../live/scenarioRegistry.ts';
import type { Stops } from '../live/stops.ts';
import type { Programme } from '../programme/programme.ts';
import type { Scorer } from '../report/scorer.ts';
import type { WhatIfs } from '../report/whatIf/whatIfs.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { LinkAddress } from './publicOrigin.ts';

/** What the routes work with. */
export interface Deps extends LinkAddress {
  programme: Programme;
  registry: ScenarioRegistry;
  rooms: LiveRooms;
  hub: Hub;
  desk: LobbyDesk;
  stops: Stops;
  rehearsals: Rehearsals;
  limits: Limits;
  comers: Comers;
  metrics: Metrics;
  doorkeeper: Doorkeeper;
  scorer: Scorer;
  whatIfs: WhatIfs;
  catalogue: Catalogue;
  /** Null where this server makes no packs. */
  workshop: Workshop | null;
  version: string;
  /** Whether strangers may practise alone here. */
  practice: boolean;
  /** The public half of the key that signs finished drills, and its short name. */
  recordKey: RecordKeyAnswer;
}
