import { useMachine } from '@xstate/react';
import { useEffect, useRef } from 'react';
import { useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import type { Reader } from './cellState.ts';
import type { Chosen } from './pressing.ts';
import { pressing } from './pressing.ts';

/** The table's machine, with the place it was left at: a reload opens the same cell again. */
export function useMatrix() {
  const [kept, keep, forget] = useDraft<Chosen | null>('switches.chosen', null);
  const [state, send] = useMachine(pressing);
  const { chosen, refusal } = state.context;
  const wasOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the table appears
  useEffect(() => {
    const [scope] = kept?.scopes ?? [];
    if (!kept || scope === undefined) return;
    send({ type: 'open', switch: kept.switch, scope });
    send({ type: 'choose', scopes: kept.scopes });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft's writer is new each time it is asked for
  useEffect(() => {
    if (chosen) keep(chosen);
    else if (wasOpen.current) forget();
    wasOpen.current = chosen !== null;
  }, [chosen]);
  return { chosen, refusal, isSending: state.matches('sending'), send };
}
export type Matrix = ReturnType<typeof useMatrix>;

/** What every cell has to know of its reader. */
export function useReader(): Reader {
  const { roles, isCommander } = useDesk();
  const unsealed = useView((view) => Object.keys(view.sealed).length === 0);
  return { roles, isCommander, unsealed };
}
