import { useState } from 'react';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { Channel } from '../../../../../shared/scenario/msel.ts';
import { useAct } from '../../../../components/act.tsx';
import type { DeskKey, Persona } from './cast.ts';
import { desksTyped, subjectOf } from './cast.ts';

const EMPTY = {
  from: '',
  channel: 'chat' as Channel,
  to: [] as PlayRole[],
  typed: '',
  subject: '',
  text: '',
};

/** An inject as the facilitator writes it. It stays while the dialog is closed, and is gone once it was sent or kept. */
export function useDraft(desks: readonly DeskKey[]) {
  const [draft, setDraft] = useState(EMPTY);
  const { act, busy, refusal, clear } = useAct();
  const change = (part: Partial<typeof EMPTY>): void => setDraft((known) => ({ ...known, ...part }));
  const typedTo = desksTyped(desks, draft.typed);
  const to = draft.typed.trim() === '' ? draft.to : (typedTo ?? []);
  const missing = [
    draft.from.trim() === '' && 'who it is from',
    to.length === 0 && 'who gets it',
    draft.text.trim() === '' && 'what it says',
  ].filter((part) => part !== false);
  return {
    draft,
    change,
    to,
    missing,
    busy,
    refusal,
    clear,
    isNoDesk: typedTo === null,
    /** Somebody of the scenario brings channel and desk along; a desk that was chosen before stays. */
    choose: ({ name, channel, to: usual }: Persona): void =>
      change({ from: name, channel, ...(to.length === 0 && { to: usual, typed: '' }) }),
    /** Sends it at once, or keeps it on the shelf. Whether that was done. */
    give: async (what: 'send' | 'keep'): Promise<boolean> => {
      if (busy || missing.length > 0) return false;
      const { from, channel, text } = draft;
      const own = { from, to, channel, subject: draft.subject.trim() || subjectOf(text), body: text };
      const ok =
        what === 'send' ? await act('fireInject', { adHoc: own }) : await act('shelveInject', { draft: own });
      if (ok) setDraft(EMPTY);
      return ok;
    },
  };
}
