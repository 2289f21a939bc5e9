import { Check, CircleStop, Hourglass, LoaderCircle, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { inMinutes } from '../../../../../shared/time.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { useDesk } from '../desk.ts';
import { mmss } from './hands.ts';
import type { LookupRow } from './rows.ts';
import { RunBar, ToGo } from './runBar.tsx';

const State = ({ sign: Sign, tone, children }: { sign: typeof Check; tone: string; children: ReactNode }) => (
  <span className={join('flex items-center gap-1.5', tone)}>
    <Sign aria-hidden size={13} className="shrink-0" />
    <span>{children}</span>
  </span>
);

const At = ({ at }: { at: number }) => <span className="m-mono text-meta">{mmss(at)}</span>;

/** How far it has got: a sign and a word, and the time. */
export function RowStateCell({ row }: { row: LookupRow }) {
  const { short } = useNames();
  const { called } = usePersons();
  const { active } = useDesk();
  const { state } = row;
  switch (state.is) {
    case 'running':
      return (
        <span className="flex min-w-0 flex-col gap-0.5">
          <State sign={LoaderCircle} tone="text-wait">
            <ToGo run={state.run} />
          </State>
          <RunBar run={state.run} />
        </span>
      );
    case 'offered':
      return (
        <State sign={Hourglass} tone="text-wait">
          {state.forMe
            ? `${called(state.offer.role)} waits for you`
            : `waits for ${called(state.offer.waitsFor)}`}
        </State>
      );
    case 'found':
      return (
        <State sign={Check} tone="text-safe">
          Found <At at={state.at} />
        </State>
      );
    case 'nothing':
      return (
        <State sign={Minus} tone="text-fg-2">
          Nothing found <At at={state.at} />
        </State>
      );
    case 'stopped':
      return (
        <State sign={CircleStop} tone="text-fg-3">
          stopped <At at={state.at} /> · {inMinutes(state.spentMs)} spent
        </State>
      );
    case 'open':
      return (
        <span className="text-fg-3">
          {row.role && !active.includes(row.role) ? `${short(row.role)} is not on the call` : 'not looked'}
        </span>
      );
  }
}
