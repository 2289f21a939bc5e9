import type { Json } from '../json.ts';

/**
 * Facts: the flat record that guards and MSEL rows read. Names, with their types:
 * `phase` text · `at` drill ms · `act` act id · `declared` bool · `declaredAt` ms|null · `severity` 0|1|2|null
 * `paged.<target>` bool · `answered.<target>` bool · `inCall.<role>` bool · `active.<role>` bool · `staffed.<role>` bool (a person or colleague)
 * `flag.<name>` json · `held.<evidence>` bool (any seat has it) · `pinned.<evidence>` bool
 * `switch.<id>` 'off'|'partial'|'applied'|'effective' · `switch.<id>.<scope>` 'off'|'applied'|'effective' · `option.<switch>.<option>` bool
 * `frozen.<scope>` bool · `sealed` bool · `hold` bool · `lost.<thing>` bool · `deployed.<component>` bool
 * `residual` share of baseline 0..1+ · `share.<component>` present rate over its own baseline 0..1
 * `reply.<inject>` reply id|null · `answered.<inject>` bool (own words included) · `delivered.<inject>` bool · `decision` option id|null · `decisions` count
 * `promise.<inject>` 'none'|'open'|'kept'|'late'|'broken': what an answer to it promised (late: kept after it fell due)
 * `statement` null|'drafted'|'cleared'|'published' · `outreach.<group>` bool · `duty.<id>` action|null · `duty.<id>.sent` bool: the notice itself is out · `welfare.<case>` action|null
 * `spokesperson` role|null · `owner.<area>` role|null (accepted) · `narrative` bool · `rawExposed` bool
 * `reading.<probe>` 'clean'|'failing'|null: what it read last, while what it measures has not changed since; `failing` rules out containment there
 * `hold.<system>` bool · `holdEffective` bool · `measured.<probe>` bool · `loss.<id>` bool (named in the last decision) · `commander` role|null · `handOffOpen` bool
 * `milestone.<name>` drill ms it was first reached|null · `heard.<act>` bool
 * `pagerFailure` target id|null: the pager that fails in this run
 * `draw.<id>` text: what this seed drew
 * A name that is not listed reads as null. The scenario check refuses names that nothing can ever set.
 */
export type Facts = Readonly<Record<string, Json>>;

/** The closed predicate language over facts. Plain JSON, so a pack can carry it without code. */
export type Predicate =
  | { fact: string; is: Json }
  | { fact: string; isNot: Json }
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate };
