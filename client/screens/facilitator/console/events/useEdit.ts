import { useState } from 'react';
import type { PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { MselRow } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import type { Wanted } from './consequences.ts';
import { lostPlaceholders } from './consequences.ts';
import { timeTyped } from './timeTyped.ts';

const bare = (at: number | null): string => (at === null ? '' : formatDrillTime(at).replace(/^T\+/u, ''));
const textsOf = ({ template, from, subject, body }: MselRow) => template ?? { from, subject, body };
const PARTS = ['from', 'subject', 'body'] as const;

/** An inject as somebody is changing it. Only what differs is sent, so two may change different parts of one. */
export function useEdit(row: MselRow) {
  // What it was when this was opened, and which change that was: the server merges by part.
  const [before] = useState(row);
  const [text, setText] = useState(() => textsOf(row));
  const [to, setTo] = useState<PlayRole[]>(row.to);
  const [time, setTime] = useState(bare(row.dueAt));
  const [why, setWhy] = useState('');
  const { act, busy, refusal } = useAct();
  const at = timeTyped(time);
  const old = textsOf(before);
  const seen = before.edits?.version ?? 0;
  const changes: Omit<PayloadInput<'reviseInject'>, 'inject' | 'seen' | 'why'> = {
    ...(text.from !== old.from && { from: text.from }),
    ...(text.subject !== old.subject && { subject: text.subject }),
    ...(text.body !== old.body && { body: text.body }),
    ...(to.join() !== before.to.join() && { to }),
    ...(at !== null && time !== bare(before.dueAt) && { at }),
  };
  const wanted: Wanted = {
    ...(changes.at !== undefined && { at: changes.at }),
    ...(changes.to && { to }),
    hasNewWords: PARTS.some((part) => part in changes),
  };
  const isWrongTime = time.trim() !== '' && at === null;
  const isSame = Object.keys(changes).length === 0;
  const isReady = !isSame && !isWrongTime && to.length > 0 && why.trim() !== '';
  return {
    text,
    write: (part: keyof typeof text) => (words: string) => setText({ ...text, [part]: words }),
    to,
    setTo,
    time,
    setTime,
    why,
    setWhy,
    wanted,
    isWrongTime,
    isSame,
    /** Somebody else has changed it since it was opened. */
    isStale: (row.edits?.version ?? 0) !== seen,
    lost: PARTS.flatMap((part) => lostPlaceholders(old[part], text[part])),
    busy,
    refusal,
    /** Whether it was saved. */
    save: async (): Promise<boolean> =>
      !busy && isReady && (await act('reviseInject', { inject: row.inject, seen, ...changes, why })),
  };
}
