import type { z } from 'zod';
import type { ChartConfig, ChartState } from '../../../shared/scenario/chart.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { stateFields } from './schema/chart.ts';
import type { Content } from './schema/pack.ts';

// Whoever gives the scenario contract a field that packs cannot say, or takes one away that they can, breaks the build here:
// every field of `Scenario`, optional ones too, must come out of the pack schema with the same type.

/** Every field required, all the way down. It stops where a type takes any predicate: those are read by hand, with a typed result. */
type AllFields<T> = [Predicate] extends [T]
  ? T
  : T extends readonly (infer Item)[]
    ? AllFields<Item>[]
    : T extends object
      ? { [K in keyof T]-?: AllFields<Exclude<T[K], undefined>> }
      : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type MustBe<T extends true> = T;

/** What the loader adds itself: which variant this is, and the company that plays it. */
type Added = 'organisation' | 'variant' | 'variantTitle';
/** Written under another name, or assembled from what is written. */
type Reworded = 'msel' | 'chart';
type Written = Omit<Scenario, Added | Reworded>;
type Read = Omit<Content, 'injects' | 'story' | 'chart'>;

export type Proofs = [
  MustBe<Same<AllFields<Written>, AllFields<Read>>>,
  MustBe<Same<AllFields<Scenario['msel']>, AllFields<Content['injects']>>>,
  MustBe<Same<ChartConfig, NonNullable<Content['chart']>>>,
  MustBe<Same<keyof ChartState, keyof typeof stateFields>>,
  MustBe<Same<Required<ChartState>['states'], NonNullable<z.output<(typeof stateFields)['states']>>>>,
];
