import { useState } from 'react';
import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import { useAct } from '../../../../components/act.tsx';
import type { Hands } from './useHands.ts';

/** Starts something that takes the desk's hands; where it cannot, says why under the button instead of staying silent. */
export function useStart({ waits }: Hands) {
  const { busy, refusal, act, clear } = useAct();
  const [said, say] = useState<string | null>(null);
  const start = <N extends CommandName>(
    missing: string | null,
    name: N,
    payload: PayloadInput<N>,
    onDone?: () => void,
  ): void => {
    if (busy) return;
    const why = missing ?? waits;
    say(why);
    if (why !== null) clear();
    else void act(name, payload).then((ok) => ok && onDone?.());
  };
  return { start, said: refusal ?? said };
}
