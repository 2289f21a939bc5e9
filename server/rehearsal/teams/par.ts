import { myFeed } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { Role } from '../../../shared/roles.ts';
import type { ConditionKind, ParCondition } from '../../../shared/scenario/parPlan.ts';
import { noCondition, readCondition, writtenConditions } from '../../../shared/scenario/parPlan.ts';
import type { ParAction, Scenario } from '../../../shared/scenario/scenario.ts';
import { seconds } from '../../../shared/time.ts';
import { shuffled } from '../../kernel/shuffle.ts';
import type { BotTask } from './habits.ts';
import { answerPager, chasePages, Once, workThrough } from './habits.ts';
import type { Act, Team } from './policy.ts';
import { quoted } from './quoting.ts';

/** A well-drilled team: follows the scenario's par plan, each seat waiting for what its own screen must show first. */
export const parTeam =
  (scenario: Scenario): Team =>
  ({ roles, seed }) => {
    const once = new Once();
    const mine = shuffled(scenario, seed).parPlan.filter(({ role }) =>
      (roles as readonly string[]).includes(role),
    );
    const work = workThrough(mine.map(task), once, 2);
    return (moment) => {
      const { view, at } = moment;
      const pager = [...answerPager(view, at, seconds(20)), ...chasePages(view, at, seconds(15))];
      return [...pager, ...work(moment)];
    };
  };

function task({ at, role, command, payload, after }: ParAction, index: number): BotTask {
  const conditions = writtenConditions(after).map(understood);
  return {
    key: `${index}:${command}`,
    at,
    when: (view) => conditions.every((condition) => met(view, condition)),
    act: (view) => {
      const said = quoted(payload, view.readings);
      return said && ({ name: command, payload: withReadings(view, said), role: role as Role } as Act);
    },
  };
}

function understood(written: string): ParCondition {
  const condition = readCondition(written);
  if (condition) return condition;
  const { problem, fix } = noCondition(written);
  throw new Error(`T${problem.slice(1)}. ${fix}`);
}

/** How a plan names what a probe read: a reading gets its id when it is made, so the plan can only name the probe. */
export const READING = 'reading:';

function withReadings(view: View, payload: ParAction['payload']): ParAction['payload'] {
  if (!('evidence' in payload) || !Array.isArray(payload.evidence)) return payload;
  const named = payload.evidence.map((item) =>
    item.startsWith(READING) ? (own(view.readings, item.slice(READING.length))?.evidence ?? item) : item,
  );
  return { ...payload, evidence: named };
}

const scopeOf = (view: View, name: string) => {
  const [id = '', scope = ''] = name.split('.');
  return own(own(view.switches, id)?.scopes, scope);
};

type Test = (view: View, name: string, desks: number) => boolean;
/** What each condition of a plan looks for on the seat's own screen. */
const TESTS: Record<ConditionKind, Test> = {
  held: (view, id) => own(view.evidence, id) !== undefined,
  pinned: (view, id) => own(view.board, id) !== undefined,
  joined: (view, role) => Object.hasOwn(view.joined, role),
  declared: (view) => view.declared !== null,
  free: (view) => !Object.values(view.running).some(({ mine }) => mine),
  offer: (view, suite) => own(view.offers, suite) !== undefined,
  approved: (view, query) => view.approvals.some((item) => item.query === query),
  authorised: (view, id) =>
    Object.values(own(view.switches, id)?.scopes ?? {}).some(({ authorised }) => authorised),
  effective: (view, name) => scopeOf(view, name)?.state === 'effective',
  // Pressed again it is still in effect, and waits for the key all the same.
  waiting: (view, name) => (scopeOf(view, name)?.waitsFor ?? null) !== null,
  sealed: (view) => Object.keys(view.sealed).length > 0,
  copied: (view, part) => own(view.sealed, part) !== undefined,
  owner: (view, area) => Object.hasOwn(view.owners, area),
  feed: (view, id) => myFeed(view).some(({ inject }) => inject === id),
  drafted: (view, id) => own(view.statements, id) !== undefined,
  cleared: (view, id, desks) => {
    const last = own(view.statements, id)?.versions.at(-1);
    const clear = Object.values(last?.clearances ?? {}).filter((item) => item?.verdict === 'clear');
    return clear.length >= desks;
  },
  writing: (view, group) => own(view.outreachDrafts, group) !== undefined,
  handoff: (view) => view.handOff !== null,
  commander: (view, role) => view.commander === role,
  posted: (view, item) => own(view.raw, item)?.purgedAt === null,
  decided: (view) => view.decisions.length > 0,
  case: (view, id) => own(view.welfareCases, id) !== undefined,
  measured: (view, probe) => own(view.readings, probe) !== undefined,
  sent: (view, group) => own(view.outreach, group) !== undefined,
  triaged: (view, id) => own(view.welfare, id) !== undefined,
  act: (view, id) => view.act?.act === id,
};

/** Desks that clear a text where a company names no chain of its own. */
const USUAL_DESKS = 2;

const met = (view: View, { kind, name, desks = USUAL_DESKS }: ParCondition): boolean =>
  own(TESTS, kind)(view, name, desks);
