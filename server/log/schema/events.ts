import type { z } from 'zod';
import type { EventData, EventType } from '../../../shared/drill/events.ts';
import { callSchemas } from './call.ts';
import { clockSchemas } from './clock.ts';
import { decisionSchemas } from './decision.ts';
import { evaluationSchemas } from './evaluation.ts';
import { hintsSchemas } from './hints.ts';
import { injectsSchemas } from './injects.ts';
import { lookupsSchemas } from './lookups.ts';
import { pagingSchemas } from './paging.ts';
import { peopleSchemas } from './people.ts';
import { preservationSchemas } from './preservation.ts';
import { reviewSchemas } from './review.ts';
import { seatsSchemas } from './seats.ts';
import { simCellSchemas } from './simCell.ts';
import { statementsSchemas } from './statements.ts';
import { switchesSchemas } from './switches.ts';

/** The shape of every event's data, as a log is read. Strict: a field that nobody knows is as bad as one that is missing. */
export const EVENT_SCHEMAS = {
  ...clockSchemas,
  ...seatsSchemas,
  ...injectsSchemas,
  ...pagingSchemas,
  ...callSchemas,
  ...lookupsSchemas,
  ...preservationSchemas,
  ...switchesSchemas,
  ...decisionSchemas,
  ...statementsSchemas,
  ...peopleSchemas,
  ...reviewSchemas,
  ...simCellSchemas,
  ...hintsSchemas,
  ...evaluationSchemas,
} as const;

type Schemas = typeof EVENT_SCHEMAS;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Optional fields required, all the way down, so that one which only one side knows shows. */
type AllFields<T> = T extends readonly (infer Item)[]
  ? AllFields<Item>[]
  : T extends object
    ? { [K in keyof T]-?: AllFields<Exclude<T[K], undefined>> }
    : T;

/** Event types whose schema does not read what their type says, in either direction. */
type Differing = {
  [T in EventType]: T extends keyof Schemas
    ? Same<EventData[T], z.output<Schemas[T]>> extends true
      ? Same<AllFields<EventData[T]>, AllFields<z.output<Schemas[T]>>> extends true
        ? never
        : T
      : T
    : T;
}[EventType];

// Whoever changes an event's type or its schema and not the other breaks the build here, and the error names the event: give the new
// field to its schema beside this file (optional, or old logs cannot be read; anything else needs a row in `upcast.ts`).
type MustBeNever<T extends never> = T;
export type Proofs = [MustBeNever<Differing>, MustBeNever<Exclude<keyof Schemas, EventType>>];
