import { own } from '../keyed.ts';
import type { PlayRole } from '../roles.ts';
import type { DutyCard, OrganisationProfile } from './organisation.ts';
import { organisationWords } from './organisationWords.ts';
import type { Paging } from './paging.ts';
import { changedConditions, doing } from './parPlan.ts';
import type { Duty } from './people.ts';
import { supportLinesFor } from './people.ts';
import type { ParAction, Scenario } from './scenario.ts';

const SLOT = /\{\{\s*(org\.[^{}|]*?)\s*(?:\|\s*(lower)\s*)?\}\}/g;
const SEVERITIES = ['0', '1', '2'] as const;

/**
 * The scenario as one company plays it (RULE-14): the words of the profile stand where the texts ask for them, its limits and
 * cards take the place of those the scenario came with, and the profile travels with the drill. `|lower` is for a name inside a
 * sentence. A name the profile does not know stays as it stands, so that the scenario check finds it with its place. World, chart,
 * rubric, severities of decisions and required pages stay as they are but for such words: `OrganisationProfile` says which field is whose.
 */
export function withOrganisation(scenario: Scenario, profile: OrganisationProfile): Scenario {
  const filled = fillWords(scenario, profile);
  const cleared = profile.statementsClearedBy;
  return {
    ...filled,
    organisation: profile,
    paging: pagingOf(filled, profile),
    comms: cleared ? { ...filled.comms, clearedBy: cleared } : filled.comms,
    parPlan: cleared ? clearedPlan(filled.parPlan, filled.comms.clearedBy, cleared) : filled.parPlan,
    duties: filled.duties.map((duty) => dutyOf(duty, scenario.id, profile.dutyCards ?? [])),
    people: {
      ...filled.people,
      supportLines: supportLinesFor(profile.supportLines, filled.people.supportAbout),
    },
  };
}

function fillWords<T>(content: T, profile: OrganisationProfile): T {
  const words = organisationWords(profile);
  const fill = (text: string): string =>
    text.replace(SLOT, (slot, name: string, lower: string | undefined) => {
      const word = words.get(name);
      return word === undefined ? slot : lower ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    });
  const filled = <U>(value: U): U => {
    if (typeof value === 'string') return (value.includes('{{') ? fill(value) : value) as U;
    if (Array.isArray(value)) return value.map(filled) as U;
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item)])) as U;
    return value;
  };
  return filled(content);
}

/** The nearer of two cards for one id: the one written for this scenario. */
const forScenario = <C extends { id: string; scenario?: string }>(
  cards: readonly C[],
  id: string,
  scenario: string,
): C | undefined =>
  cards.find((card) => card.id === id && card.scenario === scenario) ??
  cards.find((card) => card.id === id && card.scenario === undefined);

function pagingOf({ id, paging }: Scenario, profile: OrganisationProfile): Paging {
  const titles = profile.paging?.titles ?? [];
  const policy = profile.paging?.policy;
  const known = new Set(paging.targets.map((target) => target.id));
  const dead = new Set(paging.targets.filter((target) => target.dead).map((target) => target.id));
  return {
    ...paging,
    targets: paging.targets.map((target) => ({
      ...target,
      title: forScenario(titles, target.id, id)?.title ?? target.title,
    })),
    policy: policy
      ? bySeverity((level) => [
          ...new Set([
            ...own(policy, level).filter((target) => known.has(target)),
            ...own(paging.policy, level).filter((target) => dead.has(target)),
          ]),
        ])
      : paging.policy,
    ackLimitMs: bySeverity((level) => limitsOf(paging, profile, level)),
  };
}

type SeverityKey = (typeof SEVERITIES)[number];
const bySeverity = <T>(make: (level: SeverityKey) => T): Record<SeverityKey, T> => ({
  '0': make('0'),
  '1': make('1'),
  '2': make('2'),
});

/** The company's limits replace the scenario's as a whole, severity by severity: half of one policy and half of another would be nobody's. */
function limitsOf(
  paging: Paging,
  profile: OrganisationProfile,
  level: SeverityKey,
): Paging['ackLimitMs'][SeverityKey] {
  const card = profile.severities.find(({ severity }) => `${severity}` === level);
  if (card?.acknowledgeMs === undefined) return own(paging.ackLimitMs, level);
  const byRole = card.acknowledgeByRoleMs ?? {};
  const byTarget = paging.targets.flatMap((target): [string, number][] => {
    const limit = target.role === undefined ? undefined : own(byRole, target.role);
    return limit === undefined ? [] : [[target.id, limit]];
  });
  return { default: card.acknowledgeMs, byTarget: Object.fromEntries(byTarget) };
}

function dutyOf(duty: Duty, scenario: string, cards: readonly DutyCard[]): Duty {
  const card = forScenario(cards, duty.id, scenario);
  if (!card) return duty;
  const { id: _card, scenario: _for, ...words } = card;
  const { expected, accepted, trap, carriedBy } = duty;
  // The grounds of one card under the words of another would be nobody's law: what the company does not say stays unsaid.
  return {
    id: duty.id,
    ...words,
    expected,
    accepted,
    ...(trap === undefined ? {} : { trap }),
    ...(carriedBy === undefined ? {} : { carriedBy }),
  };
}

/** Par asks whoever the company's chain names: a desk that no longer clears leaves its line, a new one takes the time of the first. */
function clearedPlan(
  plan: readonly ParAction[],
  before: readonly PlayRole[],
  now: readonly PlayRole[],
): ParAction[] {
  const added = now.filter((role) => !before.includes(role));
  const isFirst = (action: ParAction<'clearStatement'>, index: number) =>
    !plan.slice(0, index).some((other) => isClear(other) && sameText(other, action));
  return plan.flatMap((action, index): ParAction[] => {
    if (!isClear(action)) return [{ ...action, ...waiting(action, now.length) }];
    const joiners = isFirst(action, index) ? added.map((role) => ({ ...action, role })) : [];
    return [...(now.includes(action.role) ? [action] : []), ...joiners];
  });
}
const isClear = doing('clearStatement');
const sameText = (a: ParAction<'clearStatement'>, b: ParAction<'clearStatement'>): boolean =>
  a.payload.statement === b.payload.statement && a.payload.version === b.payload.version;

/** A line that waits for a cleared text waits for every desk of the chain. */
const waiting = ({ after }: ParAction, count: number): Pick<ParAction, 'after'> =>
  changedConditions(after, (condition) =>
    condition.kind === 'cleared' ? { ...condition, desks: count } : condition,
  );
