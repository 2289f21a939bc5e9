import { useState } from 'react';
import type { EvidenceMark } from '../../../../../shared/drill/decision/events.ts';
import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import { useAct } from '../../../../components/act.tsx';
import { useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import { MARK_WORDS, markOf } from './marks.ts';
import type { Place } from './places.ts';
import { placeId } from './places.ts';

/** Marks and options set aside, each with what came of it: said where the table says it, and only once the server has. */
export function useTeamActs() {
  const { act, refusal, clear } = useAct();
  const { roles, kits, commander } = useDesk();
  const marks = useView((view) => view.marks);
  const [sending, setSending] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const give = async <N extends CommandName>(
    at: Place,
    name: N,
    payload: PayloadInput<N>,
    done: string,
  ): Promise<boolean> => {
    setSending(placeId(at));
    setSaid('');
    const ok = await act(name, payload);
    setSending(null);
    if (ok) setSaid(done);
    return ok;
  };
  const title = (option: string): string =>
    kits[0]?.decision.options.find(({ id }) => id === option)?.title ?? option;
  return {
    sending,
    said,
    refusal,
    mark: ({ evidence, option }: Place, mark: EvidenceMark | null): void => {
      if (evidence === null || option === null) return;
      clear();
      // Asking again for what is there already is no mistake.
      if (markOf(marks, evidence, option, roles) === mark) return;
      void give(
        { evidence, option },
        'markEvidence',
        { evidence, option, mark },
        mark === null ? 'Your mark is off.' : `Marked: ${MARK_WORDS[mark]}.`,
      );
    },
    setAside: (option: string, reason: string): Promise<boolean> =>
      give({ evidence: null, option }, 'setOptionAside', { option, reason }, `Set aside: ${title(option)}.`),
    bringBack: (option: string): Promise<boolean> =>
      give({ evidence: null, option }, 'bringOptionBack', { option }, `Back on the table: ${title(option)}.`),
    askObjections: (): void => {
      if (commander === null || !roles.includes(commander)) return;
      clear();
      void give(
        { evidence: null, option: null },
        'logHeard',
        { act: 'objectionsAsked', role: commander },
        'Logged: objections asked for.',
      );
    },
  };
}
export type TeamActs = ReturnType<typeof useTeamActs>;
