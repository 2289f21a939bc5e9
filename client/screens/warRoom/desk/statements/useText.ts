import { useMachine } from '@xstate/react';
import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { StatementVersion } from '../../../../../shared/drill/statements/view.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { useSend, useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { clearing } from './clearing.ts';
import type { TextRow, Words } from './texts.ts';
import { textsOf } from './texts.ts';

/** What is typed here and not yet put before the call. */
export interface Draft extends Words {
  kind: StatementVersion['kind'];
}
const EMPTY: Draft = { kind: 'statement', clauses: [], freeText: '' };

/** A desk that is in the call before one that nobody has paged yet: that one may read and is told why it cannot act. */
const actingFirst = (roles: readonly PlayRole[], active: readonly PlayRole[]): PlayRole[] => [
  ...active,
  ...roles.filter((role) => !active.includes(role)),
];

export function useTexts(): TextRow[] {
  const { kits, roles, active } = useDesk();
  const known = useView(
    useShallow(({ statements, outreach, outreachDrafts, outreachToSome, notices, noticeDrafts, duties }) => ({
      ...{ statements, outreach, outreachDrafts, outreachToSome, notices, noticeDrafts, duties },
    })),
  );
  return textsOf(known, { kits, roles: actingFirst(roles, active) });
}

/** The chosen one, or what waits for this desk, or what it writes first. */
export const openText = (rows: readonly TextRow[], chosen: string | null): TextRow | undefined =>
  rows.find(({ key }) => key === chosen) ??
  rows.find(({ clears }) => clears.length > 0) ??
  rows.find(({ writer, standing }) => writer !== null && standing !== 'out') ??
  rows[0];

const isSame = (a: Words, b: Words): boolean =>
  a.freeText === b.freeText &&
  a.to?.join() === b.to?.join() &&
  a.clauses.length === b.clauses.length &&
  a.clauses.every((item, at) => item.clause === b.clauses[at]?.clause && item.text === b.clauses[at]?.text);

/** One text's machine, and what is typed of it. */
export function useText(row: TextRow) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft<Draft>(`words.${row.key}`, EMPTY);
  const isTyped = draft.clauses.length > 0 || draft.freeText !== '';
  const [state, act] = useMachine(clearing, {
    input: {
      standing: row.standing,
      isEditing: isTyped && row.shown !== null && row.standing !== 'nothing' && !isSame(draft, row.shown),
    },
  });
  useEffect(() => act({ type: 'seen', standing: row.standing }), [act, row.standing]);
  const give = <N extends CommandName>(name: N, payload: PayloadInput<N>, role: PlayRole | null) =>
    act({
      type: 'give',
      give: async () => {
        const answer = await send(name, payload, role ?? undefined);
        return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
      },
    });
  const isOut = state.matches('out');
  const wasOut = useRef(isOut);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft's writer is new each time it is asked for
  useEffect(() => {
    if (isOut && !wasOut.current) forget();
    wasOut.current = isOut;
  }, [isOut]);
  return {
    ...{ row, draft, setDraft, give, act },
    at: state.value,
    refusal: state.context.refusal,
    isSending: state.matches('sending'),
    /** The writer is at the words: fields instead of a text to read. */
    isWriting: row.writer !== null && (state.context.isEditing || row.standing === 'nothing'),
    /** Changes what lies before the call; a further notice starts empty. */
    change: () => {
      if (row.shown && row.standing !== 'out')
        setDraft({
          kind: row.textKind,
          clauses: row.shown.clauses,
          freeText: row.shown.freeText,
          ...(row.shown.to ? { to: row.shown.to } : {}),
        });
      act({ type: 'edit' });
    },
  };
}
export type Text = ReturnType<typeof useText>;
