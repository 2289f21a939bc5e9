import { useMachine } from '@xstate/react';
import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import { useSend } from '../../../../connection/context.tsx';
import { inPlace } from './inPlace.ts';

/** `of`: what is being asked about, null while nothing is. */
export function useInPlace() {
  const [state, send] = useMachine(inPlace);
  const give = useSend();
  return {
    of: state.context.of,
    refusal: state.context.refusal,
    isSending: state.matches('sending'),
    ask: (of: string) => send({ type: 'ask', of }),
    close: () => send({ type: 'close' }),
    give: <N extends CommandName>(name: N, payload: PayloadInput<N>, onDone?: () => void) =>
      send({
        type: 'give',
        give: async () => {
          const answer = await give(name, payload);
          if (answer.ok) onDone?.();
          return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
        },
      }),
  };
}
