import type { Json } from '../../../shared/json.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { afterOf, changedConditions, doing } from '../../../shared/scenario/parPlan.ts';
import type { Facts } from '../../../shared/scenario/predicate.ts';
import type { ParAction, Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';

/**
 * Plans that may bring facts about, made by changing the par plan: another remedy, other switches, later, without a kind of act, another
 * reply. Each is played by the par team, which presses what a plan says once its own screen allows it.
 */
export function plansFor(scenario: Scenario, facts: Facts): ParAction[][] {
  const { parPlan } = scenario;
  const bases: ParAction[][] = [
    parPlan,
    parPlan.filter(({ command }) => command !== 'recordDecision'),
    late(scenario, minutes(14)),
    late(scenario, minutes(25)),
    parPlan.filter((action) => !worksASwitch(action)),
    [],
    unkept(scenario, parPlan),
  ];
  return bases.map((base) =>
    Object.entries(facts).reduce<ParAction[]>(
      (plan, [fact, value]) => withFact(scenario, plan, fact, value),
      base,
    ),
  );
}

const worksASwitch = doing('authoriseSwitch', 'applySwitch', 'coSignSwitch');
const keepsEvidence = doing('sealEvidence', 'issueHold', 'freeze');
/** Nothing is sealed, held or frozen, and nobody waits for it. */
const unkept = ({ world }: Scenario, plan: readonly ParAction[]): ParAction[] => {
  const freezes = new Set(world.switches.filter(({ kind }) => kind === 'freeze').map(({ id }) => id));
  return plan
    .filter(
      (action) => !keepsEvidence(action) && !(worksASwitch(action) && freezes.has(action.payload.switch)),
    )
    .map(({ after, ...action }) => ({
      ...action,
      ...changedConditions(after, (condition) => (condition.kind === 'sealed' ? null : condition)),
    }));
};

/** Everybody is in the call by then, whoever was paged, so a bare plan works as well (`paging.rungAt`). */
const soonest = ({ paging }: Scenario): DrillTime => paging.rungAt + minutes(1);

/** The first act's work so much later, as long as the act lasts. */
function late({ parPlan, acts }: Scenario, by: number): ParAction[] {
  const ends = acts[0]?.endsAt ?? 0;
  return parPlan.map((action) =>
    action.at < ends ? { ...action, at: Math.min(action.at + by, ends - minutes(1)) } : action,
  );
}

function withFact(scenario: Scenario, plan: ParAction[], fact: string, value: Json): ParAction[] {
  const [kind = '', name = '', scope] = fact.split('.');
  switch (kind) {
    case 'decision':
      return typeof value === 'string' ? decided(scenario, plan, value) : plan;
    case 'switch':
      return value === 'off'
        ? plan.filter((action) => !(worksASwitch(action) && action.payload.switch === name))
        : [...plan, ...pressing(scenario, name, scope)];
    case 'flag':
      return answered(scenario, plan, ({ then }) =>
        then.some((item) => item.do === 'setFlag' && item.flag === name && item.value === value),
      );
    case 'reply':
      return answered(scenario, plan, ({ id }, inject) => inject === name && id === value);
    case 'lost':
      return unkept(scenario, plan);
    case 'frozen':
      return [
        ...plan,
        { at: soonest(scenario), role: 'model-owner', command: 'freeze', payload: { scope: name } },
      ];
    case 'residual':
      // Far from the line the switches stay where they are; close to it the author's own contained sets do it.
      return typeof value === 'number' && value > scenario.world.containedAtOrBelow
        ? plan.filter((action) => !worksASwitch(action))
        : plan;
    default:
      return plan;
  }
}

function decided(scenario: Scenario, plan: ParAction[], option: string): ParAction[] {
  const record = (action: ParAction): ParAction =>
    action.command === 'recordDecision'
      ? { ...action, payload: { ...action.payload, option, rejected: [] } }
      : action;
  if (plan.some(({ command }) => command === 'recordDecision')) return plan.map(record);
  const at = soonest(scenario);
  return [...plan, { at, role: 'incident-commander', command: 'recordDecision', payload: { option } }];
}

/** The commander says yes, the holders press, the second keys turn; with what the switch needs looked up first, if the par plan knows how. */
function pressing(scenario: Scenario, id: string, only: string | undefined): ParAction[] {
  const found = scenario.world.switches.find((item) => item.id === id);
  if (!found) return [];
  const at = soonest(scenario);
  const scopes = found.scopes.filter((scope) => only === undefined || scope.id === only);
  const options = found.options.map((option) => option.id);
  const step = (
    offset: number,
    role: PlayRole,
    command: 'authoriseSwitch' | 'coSignSwitch',
    scope: string,
  ): ParAction => ({
    at: at + minutes(offset),
    role,
    command,
    payload: { switch: id, scopes: [scope] },
  });
  return scopes.flatMap((scope): ParAction[] => {
    const [holder = 'incident-commander'] = scope.holders ?? found.holders;
    return [
      step(0, 'incident-commander', 'authoriseSwitch', scope.id),
      {
        at: at + minutes(0.5),
        role: holder,
        command: 'applySwitch',
        payload: { switch: id, scopes: [scope.id], options },
        ...afterOf([{ kind: 'authorised', name: id }]),
      },
      ...(scope.secondKey ? [step(1, scope.secondKey, 'coSignSwitch', scope.id)] : []),
    ];
  });
}

const isAnswer = doing('answerInject');

type Reply = NonNullable<Scenario['msel'][number]['replies']>[number];

/** Gives the reply in every inject that offers it, instead of what the plan answered there. */
function answered(
  { msel }: Scenario,
  plan: ParAction[],
  fits: (reply: Reply, inject: string) => boolean,
): ParAction[] {
  const added = msel.flatMap(({ id, to, at, replies }): ParAction<'answerInject'>[] => {
    const reply = replies?.find((item) => fits(item, id));
    const [role] = to;
    if (!reply || !role) return [];
    return [
      {
        at: at ?? 0,
        role,
        command: 'answerInject',
        payload: { inject: id, reply: reply.id },
        ...afterOf([{ kind: 'feed', name: id }]),
      },
    ];
  });
  const injects = new Set(added.map(({ payload }) => payload.inject));
  return [...plan.filter((action) => !(isAnswer(action) && injects.has(action.payload.inject))), ...added];
}
