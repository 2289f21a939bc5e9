import type { EventData } from '../../../shared/drill/events.ts';
import { running } from '../clock/running.ts';
import { seatOf } from '../facts.ts';
import type { Decided, Situation } from '../rules.ts';
import { accept, event, refuse, titled, unknownIn } from '../rules.ts';
import { findEffect, openEffects } from './effects.ts';
import { knownActs } from './knownActs.ts';

type Adjudicated = EventData['act.adjudicated'];

/** Something was done that no screen offers, and somebody told of it: what it counts as, and why. */
export function adjudicate(situation: Situation<'adjudicateAct'>): Decided {
  const { c, state, command } = situation;
  const stopped = running(state);
  if (stopped) return stopped;
  const { role, what, why, becomes } = command.payload;
  if (seatOf(state, role) === null)
    return refuse('notFound', `Nobody holds ${titled(c, [role])} in this drill. Choose whose act it was.`);
  const told = { role, what, why };
  if (becomes.as === 'note') return put({ ...told, as: 'note', title: '' });
  if (becomes.as === 'act') return known(situation, told, becomes);
  const effect = findEffect(c, becomes.flag, becomes.value);
  if (!effect) return refuse('notFound', 'Nothing in this story asks for that. Choose from the list.');
  const isOpen = openEffects(c, state).includes(effect);
  if (!isOpen) return refuse('alreadyDone', `That is so already: ${effect.title}.`);
  const { flag, value, title } = effect;
  return put({ ...told, as: 'effect', title, flag, value });
}

const put = (data: Adjudicated): Decided => accept('facilitator', event('act.adjudicated', data));

function known(
  { c, state }: Situation<'adjudicateAct'>,
  told: Pick<Adjudicated, 'role' | 'what' | 'why'>,
  { act: id, said }: { act: string; said?: string[] | undefined },
): Decided {
  const act = knownActs(c, state).find((item) => item.id === id);
  if (!act)
    return refuse('notFound', 'That act is done already, or is none of this drill. Choose from the list.');
  if (!act.roles.includes(told.role))
    return refuse(
      'notYourRole',
      `That act belongs to ${titled(c, act.roles)}. Choose whose it was, or take it as a note.`,
    );
  const { title } = act;
  if (!act.said) return put({ ...told, as: 'act', title, act: id });
  if (!said) return refuse('malformed', 'Mark which of the sentences were said.');
  const missing = unknownIn(
    said,
    act.said.map((clause) => clause.id),
    'sentence',
  );
  return missing
    ? { rejection: missing }
    : put({ ...told, as: 'act', title, act: id, said: [...new Set(said)] });
}
