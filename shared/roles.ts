/** The six people of an AI incident call (three who work on it, three who answer for it), in the order every screen shows them. */
export const CORE_ROLES = [
  'incident-commander',
  'model-owner',
  'safety-lead',
  'product-owner',
  'legal-privacy',
  'comms',
] as const;
export const OPTIONAL_ROLES = ['infra-oncall', 'support-lead', 'executive', 'scribe'] as const;
export const STAFF_ROLES = ['facilitator', 'evaluator', 'observer'] as const;

type CoreRole = (typeof CORE_ROLES)[number];
type OptionalRole = (typeof OPTIONAL_ROLES)[number];
/** A role inside the story. */
export type PlayRole = CoreRole | OptionalRole;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type Role = PlayRole | StaffRole;

export const PLAY_ROLES: readonly PlayRole[] = [...CORE_ROLES, ...OPTIONAL_ROLES];

export const isPlayRole = (value: string): value is PlayRole =>
  (PLAY_ROLES as readonly string[]).includes(value);
export const isCoreRole = (value: string): value is CoreRole =>
  (CORE_ROLES as readonly string[]).includes(value);

/** Who sits in a seat: a person (or a policy in a headless run), a scripted colleague, or a person who never speaks. */
export type Occupant = 'person' | 'colleague' | 'silent';

export interface SeatPlan {
  seat: string;
  roles: Role[];
  occupant: Occupant;
}

/** Standard seats for six players: scribe with the commander, infra with the model owner, support with safety. */
export const SIX_SEATS: readonly SeatPlan[] = [
  { seat: 'seat-ic', roles: ['incident-commander', 'scribe'], occupant: 'person' },
  { seat: 'seat-mo', roles: ['model-owner', 'infra-oncall'], occupant: 'person' },
  { seat: 'seat-sl', roles: ['safety-lead', 'support-lead'], occupant: 'person' },
  { seat: 'seat-po', roles: ['product-owner'], occupant: 'person' },
  { seat: 'seat-lp', roles: ['legal-privacy'], occupant: 'person' },
  { seat: 'seat-cp', roles: ['comms'], occupant: 'person' },
];

/** Whoever holds it takes command when there is an incident; command can then be handed on. */
export const COMMANDER: PlayRole = 'incident-commander';
/** Who writes for the commander, and has command while the commander is away. */
export const DEPUTY: PlayRole = 'scribe';

/** Roles that ride along with a core role when nobody holds them. */
export const RIDES_WITH: Partial<Record<PlayRole, PlayRole>> = {
  scribe: 'incident-commander',
  'infra-oncall': 'model-owner',
  'support-lead': 'safety-lead',
};

/** Whoever watches has a seat of this name, with a number. */
export const OBSERVER_SEAT = 'seat-observer-';
export const FACILITATOR_SEAT = 'seat-facilitator';
/** Seats of evaluators begin so; each has a number of its own. */
export const EVALUATOR_SEAT = 'seat-evaluator-';
export const isEvaluatorSeat = (seat: string): boolean => seat.startsWith(EVALUATOR_SEAT);
