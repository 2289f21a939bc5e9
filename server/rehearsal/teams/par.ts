import type { CommandName } from '../../../shared/drill/command.ts';
import { myFeed } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { Role } from '../../../shared/roles.ts';
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
  const conditions = (after ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  return {
    key: `${index}:${command}`,
    at,
    when: (view) => conditions.every((condition) => met(view, condition)),
    act: (view) => {
      const said = quoted(payload, view.readings);
      return (
        said &&
        ({ name: command as CommandName, payload: withReadings(view, said), role: role as Role } as Act)
      );
    },
  };
}

/** How a plan names what a probe read: a reading gets its id when it is made, so the plan can only name the probe. */
export const READING = 'reading:';

function withReadings(view: View, payload: ParAction['payload']): ParAction['payload'] {
  const { evidence } = payload;
  if (!Array.isArray(evidence)) return payload;
  const named = evidence.map((item) =>
    typeof item === 'string' && item.startsWith(READING)
      ? (own(view.readings, item.slice(READING.length))?.evidence ?? item)
      : item,
  );
  return { ...payload, evidence: named };
}

/** The conditions a par plan may wait for, each read off the seat's own view. */
export function met(view: View, condition: string): boolean {
  const [kind = '', rest = ''] = condition.split(':');
  switch (kind) {
    case 'held':
      return own(view.evidence, rest) !== undefined;
    case 'pinned':
      return own(view.board, rest) !== undefined;
    case 'joined':
      return Object.hasOwn(view.joined, rest);
    case 'declared':
      return view.declared !== null;
    case 'free':
      return !Object.values(view.running).some(({ mine }) => mine);
    case 'offer':
      return own(view.offers, rest) !== undefined;
    case 'approved':
      return view.approvals.some(({ query }) => query === rest);
    case 'authorised': {
      const scopes = Object.values(own(view.switches, rest)?.scopes ?? {});
      return scopes.some(({ authorised }) => authorised);
    }
    case 'effective': {
      const [id = '', scope = ''] = rest.split('.');
      return own(own(view.switches, id)?.scopes, scope)?.state === 'effective';
    }
    case 'waiting': {
      const [id = '', scope = ''] = rest.split('.');
      return own(own(view.switches, id)?.scopes, scope)?.state === 'waitingKey';
    }
    case 'sealed':
      return Object.keys(view.sealed).length > 0;
    case 'owner':
      return Object.hasOwn(view.owners, rest);
    case 'feed':
      return myFeed(view).some(({ inject }) => inject === rest);
    case 'drafted':
      return own(view.statements, rest) !== undefined;
    case 'cleared': {
      // How many desks must have cleared it follows the id where a company's chain is not the usual two.
      const [id = '', desks = '2'] = rest.split(':');
      const last = own(view.statements, id)?.versions.at(-1);
      return (
        last !== undefined &&
        Object.values(last.clearances).filter((item) => item?.verdict === 'clear').length >= Number(desks)
      );
    }
    case 'sent':
      return own(view.outreach, rest) !== undefined;
    case 'measured':
      return own(view.readings, rest) !== undefined;
    case 'triaged':
      return own(view.welfare, rest) !== undefined;
    case 'writing':
      return own(view.outreachDrafts, rest) !== undefined;
    case 'handoff':
      return view.handOff !== null;
    case 'posted':
      return own(view.raw, rest) !== undefined && own(view.raw, rest)?.purgedAt === null;
    case 'commander':
      return view.commander === rest;
    case 'decided':
      return view.decisions.length > 0;
    case 'case':
      return own(view.welfareCases, rest) !== undefined;
    case 'act':
      return view.act?.act === rest;
    default:
      throw new Error(
        `The par plan waits for "${condition}", which is not a condition. Use held:, pinned:, joined:, declared, free, offer:, approved:, authorised:, effective:, waiting:, sealed, owner:, feed:, drafted:, cleared:, writing:, handoff, commander:, posted:, decided, case:, measured:, sent:, triaged: or act:.`,
      );
  }
}
