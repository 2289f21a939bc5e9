import type { PlayRole } from '../roles.ts';
import type { DurationMs } from '../time.ts';
import type { Readers } from './people.ts';
import type { Predicate } from './predicate.ts';

/** One stream of harm. `baselinePerHour` is the expected number of harmful events per hour with every switch off. */
export interface Component {
  id: string;
  title: string;
  baselinePerHour: number;
  /** Stored copies that live switches do not touch unless they say so (history, cache, pages). */
  persisted?: boolean;
  /** Starts absent; a bomb deploys it. Its harm adds to the residual, never to the denominator. */
  latent?: boolean;
}

export interface SwitchEffect {
  scope: string;
  component: string;
  /** Factor on the component's rate once effective, 0..1. */
  multiplier: number;
  /** Own propagation delay, where it differs from the switch's. */
  delayMs?: DurationMs;
}

export interface SwitchScope {
  id: string;
  title: string;
  /** Share of capability lost while this scope is active, 0..1 (traffic share x weight). */
  cost: number;
  /** Who executes here, where it differs from the switch's holders. */
  holders?: PlayRole[];
  /** Another role must co-sign before this scope takes effect. */
  secondKey?: PlayRole;
}

export interface SwitchOption {
  id: string;
  title: string;
  /** What people meet where the switch has closed a way or left a gap. */
  card?: { readers: Readers; text: string };
}

/** A switch that cuts risk. Participants see title, scopes, holders, keys, delay and cost; effects stay on the server. */
export interface Switch {
  id: string;
  title: string;
  kind:
    | 'disable'
    | 'rollback'
    | 'fallback'
    | 'filter'
    | 'edge-block'
    | 'takedown'
    | 'tombstone'
    | 'freeze'
    | 'quarantine';
  note: string;
  holders: PlayRole[];
  delayMs: DurationMs;
  scopes: SwitchScope[];
  options: SwitchOption[];
  effects: SwitchEffect[];
  /**
   * Without the named option, the effect reaches its multiplier in equal steps after the delay
   * (sessions already pinned to the old path end one by one).
   */
  stickyUnless?: { option: string; steps: number; stepMs: DurationMs };
  /**
   * Alters or destroys state that a seal should have copied first; losing it is `evidence.lost`. `heldIn` names the system of
   * `holdSystems` it lies in: once that is under legal hold, counsel's key is needed as well.
   */
  alters?: { thing: string; title: string; heldIn?: string };
  /** Must hold before the switch can be applied; `because` is shown to the person who pressed. */
  requires?: { when: Predicate; because: string };
  reversible: boolean;
}

/** A copy that fills again while its source is open: multiplier climbs back to `max(floor, source share)` over `refillMs`. */
export interface RefillRule {
  switch: string;
  component: string;
  source: string[];
  refillMs: DurationMs;
  floor: number;
}

/** Something a seat can measure. Decoys measure things that are not part of the harm. */
export interface ProbeTarget {
  id: string;
  title: string;
  components: string[];
  /** Chance that one scripted attempt fails when nothing is switched; 0 for a decoy. */
  failureRate: number;
  attempts: number;
  costMs: DurationMs;
  /** How old the reading already is when it arrives. */
  lagMs: DurationMs;
}

export interface World {
  components: Component[];
  switches: Switch[];
  refills: RefillRule[];
  probes: ProbeTarget[];
  /** Share of baseline at or below which harm counts as contained, and how long it must hold. */
  containedAtOrBelow: number;
  holdMs: DurationMs;
}
