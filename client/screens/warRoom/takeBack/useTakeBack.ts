import { useRef } from 'react';
import { useConnection } from '../../../connection/context.tsx';
import { say } from '../spoken.ts';
import { takenBack } from './takenBack.tsx';
import { undoOf } from './undo.ts';

const NOTHING = 'Nothing to take back. What you did last stands.';

/** Takes back what this desk did last, one thing at a time; says so where it was pressed, and says why not. */
export function useTakeBack(): () => Promise<void> {
  const { store, send } = useConnection();
  const isSending = useRef(false);
  return async () => {
    if (isSending.current) return;
    const undo = undoOf(store.getState().view);
    if (!undo) return say({ words: NOTHING, place: null });
    isSending.current = true;
    const { name, payload } = undo.give;
    const answer = await send(name, payload);
    isSending.current = false;
    if (answer.ok) takenBack.setState({ places: undo.places });
    say({ words: answer.ok ? 'Taken back.' : `Not taken back: ${answer.rejection.message}`, place: null });
  };
}
