import type { Json } from '../json.ts';
import type { Predicate } from './predicate.ts';

/** The only actions a chart may name. Each becomes events; none runs code. */
export type ChartAction =
  | { type: 'deliver'; params: { inject: string; afterMs?: number } }
  | { type: 'setFlag'; params: { flag: string; value: Json } }
  | { type: 'deploy'; params: { component: string } }
  | { type: 'lose'; params: { thing: string } }
  | { type: 'reach'; params: { milestone: string } };

/** The only guard: a predicate over the facts that ride on every event. */
export type ChartGuard = { type: 'when'; params: Predicate };

export interface ChartTransition {
  target?: string;
  guard?: ChartGuard;
  actions?: ChartAction[];
  reenter?: boolean;
}

/**
 * XState's own config form over the fixed vocabulary: no invoke, spawn, assign, inline function or wildcard.
 * `after` keys are whole milliseconds or a name in `scenario.delays`. Event names are those of `CHART_EVENTS`.
 */
export interface ChartState {
  id?: string;
  type?: 'parallel' | 'final' | 'history';
  initial?: string;
  description?: string;
  tags?: string[];
  entry?: ChartAction[];
  exit?: ChartAction[];
  on?: Partial<Record<ChartEvent, ChartTransition | ChartTransition[]>>;
  after?: Record<string, ChartTransition | ChartTransition[]>;
  always?: ChartTransition | ChartTransition[];
  states?: Record<string, ChartState>;
}

export interface ChartConfig extends ChartState {
  id: string;
}

/** Log events that also step the chart. Anything else never reaches XState. */
export const CHART_EVENTS = [
  'drill.started',
  'act.started',
  'act.ended',
  'incident.declared',
  'severity.changed',
  'page.sent',
  'page.acknowledged',
  'page.escalated',
  'seat.joinedUnpaged',
  'role.joined',
  'heard.logged',
  'command.handedOver',
  'command.taken',
  'owner.accepted',
  'evidence.received',
  'evidence.pinned',
  'evidence.sealed',
  'evidence.lost',
  'hold.issued',
  'hold.effective',
  'freeze.set',
  'raw.posted',
  'raw.purged',
  'suite.completed',
  'probe.completed',
  'switch.applied',
  'switch.effective',
  'switch.reverted',
  'world.changed',
  'component.deployed',
  'decision.recorded',
  'welfare.decided',
  'narrative.aligned',
  'statement.published',
  'statement.withheld',
  'outreach.sent',
  'duty.recorded',
  'inject.delivered',
  'inject.answered',
  'inject.unanswered',
  'flag.set',
] as const;
export type ChartEvent = (typeof CHART_EVENTS)[number];
