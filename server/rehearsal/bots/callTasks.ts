import { openInjects } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { MINUTE, minutes, seconds } from '../../../shared/time.ts';
import { draw } from '../../kernel/draw.ts';
import type { BotTask } from '../teams/habits.ts';
import { isHere, kitOf } from '../teams/reading.ts';
import type { Desk } from './desk.ts';

/** The talk of the call: declare, page, brief, name owners, keep people informed. */
export function callTasks(desk: Desk): BotTask[] {
  return [
    ...declaring(desk),
    ...raising(desk),
    ...briefing(desk),
    ...owning(),
    ...updating(desk),
    ...answering(desk),
  ];
}

/** Who leads: the commander, or the only one who speaks. */
const leads = (desk: Desk, view: View): boolean =>
  desk.alone ? view.me.inCall : isHere(view, 'incident-commander');

function declaring({ alone, seed, skill }: Desk): BotTask[] {
  // Whoever has an inject and a seat in the call speaks up; somebody alone speaks up from anywhere.
  const first = (view: View) => (alone || view.me.inCall) && (alone || view.feed.length > 0);
  return [
    {
      key: 'declare',
      at: seconds(40),
      when: (view) => first(view) && view.declared === null,
      act: () => ({
        name: 'declareIncident',
        payload: {
          severity: alone && seed % 2 === 0 ? 0 : 1,
          summary: 'A credible report of harm; scope not known.',
        },
      }),
    },
    {
      key: 'page',
      at: seconds(50),
      when: (view) =>
        first(view) && (alone || view.declared !== null) && Object.keys(view.pages).length === 0,
      act: (view) => ({
        name: 'sendPage',
        payload: { targets: skill.readsTheList ? wanted(view) : ticked(view) },
      }),
    },
  ];
}

/** More than one finding on the board makes it bigger than one report; half of the teams take the higher severity then. */
const raising = ({ seed }: Desk): BotTask[] =>
  draw(seed, 'raises') < 0.5
    ? []
    : [
        {
          key: 'raise',
          at: minutes(12),
          when: (view) => commands(view) && view.severity === 1 && Object.keys(view.board).length >= 4,
          act: () => ({
            name: 'changeSeverity',
            payload: { severity: 0, reason: 'More than one report, and not from one place.' },
          }),
        },
      ];

/** The policy's list as it is ticked. */
const ticked = (view: View): string[] => Object.values(view.me.kits)[0]?.pagePolicy['1'] ?? [];

/** The policy's list without on-call lists that nobody reads any more, and one on-call list for every role it forgot. */
function wanted(view: View): string[] {
  const kit = Object.values(view.me.kits)[0];
  if (!kit) return [];
  const alive = kit.pageTargets.filter(({ title, mass }) => !mass && !/legacy|retired|old\b/i.test(title));
  const policy = kit.pagePolicy['1'].filter((id) => alive.some((target) => target.id === id));
  const reached = new Set(alive.filter(({ id }) => policy.includes(id)).map(({ role }) => role));
  const forgotten = new Map<PlayRole, string>();
  for (const { id, role } of alive)
    if (role !== null && !reached.has(role) && !forgotten.has(role)) forgotten.set(role, id);
  return [...policy, ...forgotten.values()];
}

const briefs = (view: View): DrillTime[] =>
  view.channel.filter(({ kind }) => kind === 'briefing').map(({ at }) => at);
const lastJoin = (view: View): DrillTime =>
  Math.max(0, ...Object.values(view.joined).map((joined) => joined?.at ?? 0));

function briefing(desk: Desk): BotTask[] {
  return [0, 1, 2, 3, 4, 5].map((count) => ({
    key: `brief-${count}`,
    at: seconds(60),
    when: (view: View) =>
      leads(desk, view) && briefs(view).length === count && lastJoin(view) > (briefs(view).at(-1) ?? 0),
    act: () => ({
      name: 'postBriefing',
      payload: {
        text: 'One credible report of harm. Containing first, then the cause. Pin what you find; no raw content here.',
      },
    }),
  }));
}

const OWNERS = [
  ['org', 'product-owner'],
  ['technical', 'model-owner'],
  ['external', 'comms'],
] as const;

function owning(): BotTask[] {
  return OWNERS.flatMap(([area, role]): BotTask[] => [
    {
      key: `owner-${area}`,
      at: minutes(2),
      when: (view) => isHere(view, 'incident-commander') && view.commander === 'incident-commander',
      act: () => ({ name: 'setOwner', payload: { area, role } }),
    },
    {
      key: `accept-${area}`,
      at: minutes(2),
      when: (view) => isHere(view, role) && own(view.owners, area)?.role === role,
      act: () => ({ name: 'acceptOwnership', payload: { area } }),
    },
  ]);
}

const updates = (view: View) => view.channel.filter(({ kind }) => kind === 'update');

/** A minute before the severity's own limit, each naming the next. */
function updating(desk: Desk): BotTask[] {
  const every = (view: View): number => {
    const severities = Object.values(view.me.kits)[0]?.company.severities ?? [];
    return (
      (severities.find(({ severity }) => severity === view.severity)?.updateEveryMs ?? minutes(30)) - MINUTE
    );
  };
  return [0, 1, 2, 3, 4, 5].map((count) => ({
    key: `update-${count}`,
    at: minutes(3),
    when: (view: View) =>
      leads(desk, view) &&
      view.declared !== null &&
      updates(view).length === count &&
      view.clock.at - (updates(view).at(-1)?.at ?? view.declared.at) >=
        Math.min(every(view), minutes(14)) - MINUTE,
    act: (view: View) => ({
      name: 'postUpdate',
      payload: {
        text: 'Where we stand: switches pressed are on the board, the cause is being looked for.',
        nextInMs: every(view),
      },
    }),
  }));
}

/** Every message that offers replies gets one; which, the desk's own temper says. */
function answering({ seed, seat }: Desk): BotTask[] {
  return Array.from({ length: 12 }, (_, turn) => ({
    key: `reply-${turn}`,
    at: seconds(70) + turn * minutes(2.5),
    when: (view: View) => openInjects(view).length > 0,
    act: (view: View) => {
      const [inject] = openInjects(view);
      // By the reply itself, so that the order in which they are dealt changes nothing.
      const liking = (reply: string): number => draw(seed, 'reply', seat, inject?.inject ?? '', reply);
      const [reply] = [...(inject?.replies ?? [])].sort((a, b) => liking(a.id) - liking(b.id));
      return inject && reply
        ? ({ name: 'answerInject', payload: { inject: inject.inject, reply: reply.id } } as const)
        : null;
    },
  }));
}

export const commands = (view: View): boolean =>
  view.commander !== null && isHere(view, view.commander) && kitOf(view, view.commander) !== null;
