import type { Scenario } from '../../shared/scenario/scenario.ts';

/** `massReport` and `mass-report` as words. */
export const plain = (id: string): string =>
  id
    .replace(/[-_.]/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
export const titled = (id: string): string => {
  const words = plain(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The beginning of a long line, up to a word. */
const short = (words: string): string =>
  words.length <= 52 ? words : `${words.slice(0, 48).replace(/\s+\S*$/, '')}…`;

const titleIn = (items: readonly { id: string; title: string }[], id: string): string =>
  items.find((item) => item.id === id)?.title ?? plain(id);

/** What the things of a scenario are called. `text` fills in what a seed drew. */
export function namesOf(scenario: Scenario, text: (words: string) => string) {
  const { world, paging } = scenario;
  const inject = (id: string): string => {
    const row = scenario.msel.find((item) => item.id === id);
    return `“${row ? text(row.subject) : plain(id)}”`;
  };
  return {
    inject,
    isInject: (id: string): boolean => scenario.msel.some((row) => row.id === id),
    reply: (injectId: string, id: string): string => {
      const reply = scenario.msel.find((row) => row.id === injectId)?.replies?.find((item) => item.id === id);
      return `“${reply ? short(text(reply.label)) : plain(id)}”`;
    },
    role: (id: string): string => scenario.roles.find((card) => card.role === id)?.title ?? titled(id),
    target: (id: string): string => titleIn(paging.targets, id),
    switch: (id: string): string => text(titleIn(world.switches, id)),
    scope: (switchId: string, id: string): string =>
      text(titleIn(world.switches.find((item) => item.id === switchId)?.scopes ?? [], id)),
    option: (switchId: string, id: string): string =>
      text(titleIn(world.switches.find((item) => item.id === switchId)?.options ?? [], id)),
    component: (id: string): string => text(titleIn(world.components, id)),
    probe: (id: string): string => text(titleIn(world.probes, id)),
    evidence: (id: string): string => `“${text(titleIn(scenario.evidence, id))}”`,
    decision: (id: string): string => `“${text(titleIn(scenario.decision.options, id))}”`,
    act: (id: string): string => titleIn(scenario.acts, id),
    duty: (id: string): string => text(titleIn(scenario.duties, id)),
    system: (id: string): string => text(titleIn(scenario.holdSystems, id)),
    group: (id: string): string => text(titleIn(scenario.people.outreach, id)),
  };
}
export type Names = ReturnType<typeof namesOf>;
