import { useState } from 'react';
import type { Role } from '../../../../../shared/roles.ts';
import { inMinutes } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import type { LookupRow } from './rows.ts';
import type { Hands } from './useHands.ts';

/** The one act of a row. `waits`: it cannot start yet, and `say` says why. */
export interface RowAct {
  words: string;
  waits: boolean;
  press: () => void;
}

/** What a row can do now, and what came of the last press. */
export function useRow(row: LookupRow, hands: Hands) {
  const { busy, refusal, act, clear } = useAct();
  const [said, say] = useState<string | null>(null);
  const give = (send: () => Promise<boolean>) => () => {
    if (busy) return;
    say(null);
    void send();
  };
  const pin = give(() => act('pinEvidence', { evidence: row.loose }));
  const look = () => {
    if (hands.waits !== null) {
      clear();
      say(hands.waits);
      return;
    }
    give(() => act('runQuery', { query: row.id }, (row.query?.role as Role | undefined) ?? undefined))();
  };
  return {
    act: actOf(row, hands, { pin, look, stop: stopOf(row, give, act) }),
    pin,
    look,
    said: refusal ?? said,
  };
}

type Give = (send: () => Promise<boolean>) => () => void;
type Act = ReturnType<typeof useAct>['act'];
const stopOf = (row: LookupRow, give: Give, act: Act) => {
  const { state } = row;
  return state.is === 'running' ? give(() => act('stopRun', { run: state.run.run })) : () => {};
};

/** One act for each state; null: there is nothing to press. */
function actOf(
  { state, query, loose }: LookupRow,
  hands: Hands,
  { pin, look, stop }: Record<'pin' | 'look' | 'stop', () => void>,
): RowAct | null {
  switch (state.is) {
    case 'running':
      return { words: 'Cancel', waits: false, press: stop };
    case 'offered':
      return state.forMe && query
        ? { words: `Add my half · ${inMinutes(query.costMs)}`, waits: hands.waits !== null, press: look }
        : null;
    case 'found':
    case 'nothing':
      return loose.length > 0 ? { words: 'Pin', waits: false, press: pin } : null;
    case 'open':
    case 'stopped':
      return query
        ? {
            words: `${query.jointWith ? 'Start my half' : 'Look'} · ${inMinutes(query.costMs)}`,
            waits: hands.waits !== null,
            press: look,
          }
        : null;
  }
}
