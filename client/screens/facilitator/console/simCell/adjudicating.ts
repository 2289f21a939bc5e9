import { useState } from 'react';
import type { PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { AdjudicationState } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { useWire } from '../../../../connection/context.tsx';

type Becomes = PayloadInput<'adjudicateAct'>['becomes'];
export type As = Becomes['as'];
interface Told {
  role: PlayRole | '';
  what: string;
  why: string;
}

const NOTHING: AdjudicationState = { acts: [], effects: [] };
export const effectId = ({ flag, value }: AdjudicationState['effects'][number]): string => `${flag} ${value}`;

/** What is still missing, in words; null when it can be recorded. */
function lacking({ role, what, why }: Told, becomes: Becomes | null): string | null {
  if (role === '') return 'Choose who did it.';
  if (what.trim() === '') return 'Say what they did.';
  if (becomes === null) return 'Choose what it counts as.';
  if (becomes.as === 'act' && becomes.said?.length === 0) return 'Mark what they said.';
  return why.trim() === '' ? 'Say why, in a sentence.' : null;
}

/** The act as it is being put down: by whom, what, as what, and why. */
export function useAdjudicating() {
  const { acts, effects } = useWire((wire) => wire.console?.adjudication) ?? NOTHING;
  const [told, setTold] = useState<Told>({ role: '', what: '', why: '' });
  const [as, setAs] = useState<As>('note');
  const [id, setId] = useState('');
  const [said, setSaid] = useState<string[]>([]);
  const { role } = told;
  const mine = acts.filter(({ roles }) => role !== '' && roles.includes(role));
  const chosen = mine.find((item) => item.id === id);
  const effect = effects.find((item) => effectId(item) === id);
  const becomes = ((): Becomes | null => {
    if (as === 'note') return { as };
    if (as === 'act') return chosen ? { as, act: chosen.id, ...(chosen.said && { said }) } : null;
    return effect ? { as, flag: effect.flag, value: effect.value } : null;
  })();
  const lacks = lacking(told, becomes);
  const choose = (next: string): void => {
    setId(next);
    setSaid([]);
  };
  const payload: PayloadInput<'adjudicateAct'> | null =
    lacks === null && becomes !== null && role !== ''
      ? { role, what: told.what, why: told.why, becomes }
      : null;
  return {
    ...{ told, as, id, said, mine, effects, chosen, lacks, payload, choose, setSaid },
    write: (change: Partial<Told>) => {
      setTold({ ...told, ...change });
      if (change.role !== undefined) choose('');
    },
    count: (next: As) => {
      setAs(next);
      choose('');
    },
  };
}
