import { rolesFor } from '../../../shared/authority.ts';
import type { HeardAct } from '../../../shared/drill/call/events.ts';
import type { LogEventOf, NewEvent } from '../../../shared/drill/events.ts';
import { HEARD_WORDS, WELFARE_WORDS } from '../../../shared/drill/wording.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import type { WelfareAction } from '../../../shared/scenario/people.ts';
import type { Compiled } from '../compiled.ts';
import { factReader, seatOf } from '../facts.ts';
import { fill } from '../fill.ts';
import { otherwise } from '../injects/timers.ts';
import type { DrillState } from '../state.ts';

/** An act that a press could have been, and that somebody did in another way: on the phone, aloud, on paper. */
interface KnownAct {
  id: string;
  /** The roles it can be put down to. */
  roles: PlayRole[];
  title: string;
  /** Sentences that may have been said; at least one was. */
  said?: { id: string; text: string }[];
  /** It names what an inject is waiting for, which players do not know of. */
  isHidden?: true;
}

type Adjudicated = LogEventOf<'act.adjudicated'>;
const CALLED_FOR = 'expected:';
/** The inject whose expected action this is; null for any other act. */
export const calledFor = (act: string): string | null =>
  act.startsWith(CALLED_FOR) ? act.slice(CALLED_FOR.length) : null;

const DUTY_WORDS = {
  notify: 'a notice is owed',
  assess: 'it has to be assessed',
  'not-applicable': 'it does not apply',
} as const;
/** Said on the call, with nothing more to be known of them than that. */
const SAID_ALOUD: readonly HeardAct[] = [
  'briefed',
  'objectionsAsked',
  'updateGiven',
  'swoopAnswered',
  'narrativeAligned',
  'taskGiven',
];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Every act that is open now, whoever's it is. Those that were done already are not in it. */
export function knownActs(c: Compiled, state: DrillState): KnownAct[] {
  return [
    ...letters(c, state),
    ...owed(state),
    ...duties(c),
    ...welfare(c, state),
    ...aloud(state),
    ...expected(c, state),
  ].filter(({ roles }) => roles.some((role) => seatOf(state, role) !== null));
}

const letters = (c: Compiled, state: DrillState): KnownAct[] =>
  c.scenario.people.outreach
    .filter(({ id }) => own(state.outreach, id) === undefined)
    .map(({ id, title, sentBy, clauses }) => ({
      id: `outreach:${id}`,
      roles: sentBy,
      title: `Told ${title}`,
      said: clauses.map((clause) => ({ id: clause.id, text: fill(c, factReader(c, state), clause.text) })),
    }));

const owed = (state: DrillState): KnownAct[] => [
  ...Object.entries(state.tasks)
    .filter(([, { done }]) => !done)
    .map(([id, { role }]) => ({ id: `task:${id}`, roles: [role], title: 'Task done' })),
  ...Object.entries(state.promises)
    .filter(([, promise]) => promise.state === 'open' || promise.state === 'broken')
    .map(([id, { role }]) => ({ id: `promise:${id}`, roles: [role], title: 'Promise kept' })),
];

const duties = (c: Compiled): KnownAct[] =>
  c.scenario.duties.flatMap(({ id, title }) =>
    Object.entries(DUTY_WORDS).map(([action, words]) => ({
      id: `duty:${id}:${action}`,
      roles: [...rolesFor('recordDuty')],
      title: `${title}: ${words}`,
    })),
  );

const welfare = (c: Compiled, state: DrillState): KnownAct[] =>
  c.scenario.people.welfare
    .filter(({ id }) => state.openCases.includes(id) && own(state.welfare, id) === undefined)
    .flatMap(({ id, title, actions }) =>
      actions.map((action) => ({
        id: `welfare:${id}:${action}`,
        roles: [...rolesFor('decideWelfare')],
        title: `${title}: ${own(WELFARE_WORDS, action)}`,
      })),
    );

const aloud = (state: DrillState): KnownAct[] => {
  const roles = PLAY_ROLES.filter((role) => Object.hasOwn(state.joined, role));
  return SAID_ALOUD.map((act) => ({ id: `heard:${act}`, roles, title: capital(own(HEARD_WORDS, act)) }));
};

/** What a message called for, as long as the story still waits for it. */
const expected = (c: Compiled, state: DrillState): KnownAct[] =>
  Object.keys(state.timers).flatMap((timer) => {
    const row = [...c.injects.values()].find(({ id }) => otherwise(id) === timer);
    if (!row) return [];
    const subject = fill(c, factReader(c, state), row.subject);
    return [
      {
        id: `${CALLED_FOR}${row.id}`,
        roles: own(state.injects, row.id)?.to ?? row.to,
        title: `What "${subject}" called for`,
        isHidden: true as const,
      },
    ];
  });

/** The facts that a press would have made. An expected action makes none: what would follow from silence is taken off the table. */
export function factsOf(c: Compiled, state: DrillState, { at, data }: Adjudicated): NewEvent[] {
  const [kind, id = '', third = ''] = (data.act ?? '').split(':');
  const seat = seatOf(state, data.role);
  if (seat === null) return [];
  const by = { seat, role: data.role };
  const words = data.what;
  switch (kind) {
    case 'outreach': {
      const draft = own(state.outreachDrafts, id);
      const clauses = (data.said ?? []).map((clause) => ({ clause, text: '' }));
      const clearedBy = draft && !draft.isOut ? draft.cleared : [];
      return [{ type: 'outreach.sent', by, data: { group: id, clauses, freeText: '', clearedBy } }];
    }
    case 'task':
      return [{ type: 'task.finished', by, data: { task: id, words } }];
    case 'promise': {
      const late = own(state.promises, id)?.state === 'broken';
      return [{ type: 'promise.kept', by, data: { promise: id, late, words, role: data.role } }];
    }
    case 'duty': {
      const title = c.scenario.duties.find((duty) => duty.id === id)?.title ?? id;
      const action = third as keyof typeof DUTY_WORDS;
      return [{ type: 'duty.recorded', by, data: { duty: id, title, action, basis: TOLD } }];
    }
    case 'welfare': {
      const actions = [third as WelfareAction];
      return [
        {
          type: 'welfare.decided',
          by,
          data: { case: id, actions, reviewer: '', basis: TOLD, happenedAt: at },
        },
      ];
    }
    case 'heard':
      return [
        {
          type: 'heard.logged',
          by: { seat, role: data.role },
          data: { act: id as HeardAct, role: data.role, subject: null, happenedAt: at },
        },
      ];
    default:
      return [];
  }
}
const TOLD = '(told to the facilitator)';
