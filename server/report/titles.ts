import type { LogEvent } from '../../shared/drill/events.ts';
import type { Severity } from '../../shared/drill/paging/events.ts';
import { namesOf, severityIn, shortIn } from '../../shared/roleNames.ts';
import type { Role } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { plainTitle, switchTitle } from '../scorecard/switchUses.ts';

type Titled = readonly { id: string; title: string }[];

/** The company's letters for a role; a word that is no role stays as it is. */
export const shortsOf = ({ organisation }: Scenario): ((role: string) => string) => {
  const names = namesOf(organisation);
  return (role) => shortIn(names, role);
};

const titleIn = (items: Titled, id: string): string => items.find((item) => item.id === id)?.title ?? id;

/** What people call the things that events name by id. Subjects of news and holders of seats come from the log itself. */
export class Titles {
  readonly #scenario: Scenario;
  readonly #subjects = new Map<string, string>();
  readonly #findings = new Map<string, string>();
  readonly #seats = new Map<string, Role>();

  /** What a role is called: letters where the reader knows them, names where not. */
  readonly role: (role: string) => string;

  constructor(scenario: Scenario, role: (role: string) => string) {
    this.#scenario = scenario;
    this.role = role;
  }

  /** Takes in what later lines refer to. */
  learn(event: LogEvent): void {
    if (event.type === 'drill.created')
      for (const { seat, roles } of event.data.seats) if (roles[0]) this.#seats.set(seat, roles[0]);
    if (event.type === 'evidence.received') this.#findings.set(event.data.evidence, event.data.title);
    if (event.type === 'inject.delivered') this.#subjects.set(event.data.inject, event.data.subject);
  }

  severityName = (severity: Severity): string => severityIn(namesOf(this.#scenario.organisation), severity);
  roles = (roles: readonly string[]): string => roles.map(this.role).join(', ');
  seat = (id: string): string => this.role(this.#seats.get(id) ?? id);
  inject = (id: string): string =>
    `"${this.#subjects.get(id) ?? this.#scenario.msel.find((row) => row.id === id)?.subject ?? id}"`;
  finding = (id: string): string => `"${this.#findings.get(id) ?? titleIn(this.#scenario.evidence, id)}"`;
  target = (id: string): string => titleIn(this.#scenario.paging.targets, id);
  switchName = (id: string, scopes: readonly string[]): string => switchTitle(this.#scenario, id, scopes);
  options = (id: string, options: readonly string[]): string =>
    options.map((option) => titleIn(this.#lever(id)?.options ?? [], option).split(':')[0]).join(', ');
  suite = (id: string): string => titleIn(this.#scenario.suites, id);
  suiteTargets = (id: string, targets: readonly string[]): string[] =>
    targets.map((target) =>
      titleIn(this.#scenario.suites.find((suite) => suite.id === id)?.targets ?? [], target),
    );
  probes = (ids: readonly string[]): string[] => ids.map((id) => titleIn(this.#scenario.world.probes, id));
  component = (id: string): string => titleIn(this.#scenario.world.components, id);
  sealParts = (ids: readonly string[]): string[] =>
    ids.map((id) => plainTitle(titleIn(this.#scenario.sealParts, id)));
  systems = (ids: readonly string[]): string[] =>
    ids.map((id) => plainTitle(titleIn(this.#scenario.holdSystems, id)));
  loss = (thing: string): string =>
    this.#scenario.losses.find((loss) => loss.thing === thing)?.title ?? thing;
  rawItem = (id: string): string => titleIn(this.#scenario.rawItems, id);
  welfareCase = (id: string): string => titleIn(this.#scenario.people.welfare, id).split(':')[0] ?? id;
  outreach = (id: string): string => titleIn(this.#scenario.people.outreach, id);
  option = (id: string): string => titleIn(this.#scenario.decision.options, id);

  #lever(id: string): Scenario['world']['switches'][number] | undefined {
    return this.#scenario.world.switches.find((item) => item.id === id);
  }
}
