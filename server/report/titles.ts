import type { LogEvent } from '../../shared/drill/events.ts';
import { nothingFound } from '../../shared/drill/lookups/nothing.ts';
import { namesOf, shortIn } from '../../shared/roleNames.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { plainTitle } from '../scorecard/switchUses.ts';

type Titled = readonly { id: string; title: string }[];

/** The company's letters for a role; a word that is no role stays as it is. */
export const shortsOf = ({ organisation }: Scenario): ((role: string) => string) => {
  const names = namesOf(organisation);
  return (role) => shortIn(names, role);
};

const titleIn = (items: Titled, id: string): string => items.find((item) => item.id === id)?.title ?? id;

/** What people call the things that events name by id. Subjects of injects and holders of seats come from the log itself. */
export class Titles {
  readonly #scenario: Scenario;
  readonly #subjects = new Map<string, string>();
  readonly #findings = new Map<string, string>();

  /** What a role is called: letters where the reader knows them, names where not. */
  readonly role: (role: string) => string;

  constructor(scenario: Scenario, role: (role: string) => string) {
    this.#scenario = scenario;
    this.role = role;
  }

  /** Takes in what later lines refer to. */
  learn(event: LogEvent): void {
    if (event.type === 'evidence.received') this.#findings.set(event.data.evidence, event.data.title);
    if (event.type === 'query.finished' && event.data.found.length === 0)
      this.#findings.set(event.data.run, nothingFound(titleIn(this.#scenario.queries, event.data.query)));
    if (event.type === 'inject.delivered') this.#subjects.set(event.data.inject, event.data.subject);
  }

  inject = (id: string): string =>
    `"${this.#subjects.get(id) ?? this.#scenario.msel.find((row) => row.id === id)?.subject ?? id}"`;
  finding = (id: string): string => `"${this.#findings.get(id) ?? titleIn(this.#scenario.evidence, id)}"`;
  scope = (id: string, scope: string): string => titleIn(this.#switch(id)?.scopes ?? [], scope);
  options = (id: string, options: readonly string[]): string =>
    options.map((option) => titleIn(this.#switch(id)?.options ?? [], option).split(':')[0]).join(', ');
  suiteTargets = (id: string, targets: readonly string[]): string[] =>
    targets.map((target) =>
      titleIn(this.#scenario.suites.find((suite) => suite.id === id)?.targets ?? [], target),
    );
  probes = (ids: readonly string[]): string[] => ids.map((id) => titleIn(this.#scenario.world.probes, id));
  component = (id: string): string => titleIn(this.#scenario.world.components, id);
  sealParts = (ids: readonly string[]): string[] =>
    ids.map((id) => plainTitle(titleIn(this.#scenario.sealParts, id)));
  loss = (thing: string): string =>
    this.#scenario.losses.find((loss) => loss.thing === thing)?.title ?? thing;
  welfareCase = (id: string): string => titleIn(this.#scenario.people.welfare, id).split(':')[0] ?? id;

  #switch(id: string): Scenario['world']['switches'][number] | undefined {
    return this.#scenario.world.switches.find((item) => item.id === id);
  }
}
