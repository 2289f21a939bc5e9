import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useNames } from '../../../components/names.ts';
import { usePersons } from '../../../components/persons.ts';
import { notConnected } from '../../../components/presence.ts';
import { useView, useWire } from '../../../connection/context.tsx';
import type { Person } from './roster.ts';
import { roster } from './roster.ts';

const WORDS: Record<Exclude<Person['standing']['is'], 'away'>, string> = {
  in: 'in the call',
  scripted: 'in the call',
  out: 'stepped out',
  rings: 'paged, rings',
  silent: 'paged, no answer',
  off: 'not in the call',
};

/** A person with their name as it is said, and everything about them in one line of words. */
export interface Named extends Person {
  called: string;
  /** `in the call`, `paged, no answer`. */
  where: string;
  words: string;
}

export function useRoster(): Named[] {
  const view = useView(useShallow(({ me, seats, joined, pages }) => ({ me, seats, joined, pages })));
  const presence = useWire(useShallow((wire) => wire.presence));
  const { title } = useNames();
  const { called } = usePersons();
  const people = useMemo(() => roster(view, presence), [view, presence]);
  return people.map((person) => {
    const entry = presence.find(({ seat }) => seat === person.seat);
    const name = person.isColleague ? 'scripted colleague' : entry?.name;
    const { is } = person.standing;
    const where = is === 'away' ? notConnected(entry?.since ?? null) : WORDS[is];
    return {
      ...person,
      called: person.isMe ? 'You' : person.isColleague ? 'Scripted' : called(person.role),
      where,
      words: [title(person.role), name, where].filter(Boolean).join(', '),
    };
  });
}
