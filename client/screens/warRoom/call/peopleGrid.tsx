import { BellOff, Bot, Check, Crown, LogOut, Minus, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { join } from '../../../components/join.ts';
import { useNames } from '../../../components/names.ts';
import { Countdown } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useRoom } from '../room.tsx';
import { Key } from '../userText.tsx';
import { RailHead } from './railHead.tsx';
import type { Standing } from './roster.ts';
import type { Named } from './useRoster.ts';
import { useRoster } from './useRoster.ts';

const SIGN: Record<Exclude<Standing['is'], 'rings'>, ReactNode> = {
  in: <Check size={13} className="text-safe" />,
  scripted: <Bot size={13} className="text-safe" />,
  away: <Unplug size={13} className="text-sev1" />,
  out: <LogOut size={13} className="text-wait" />,
  silent: <BellOff size={13} className="text-sev0" />,
  off: <Minus size={13} className="text-fg-3" />,
};

function Chip({ person }: { person: Named }) {
  const { open } = useRoom();
  const { short, title } = useNames();
  const { role, called, standing, where, words } = person;
  const commands = useView(({ commander }) => commander === role);
  const rings = standing.is === 'rings';
  return (
    <li className="min-w-0">
      <button
        type="button"
        title={commands ? `${words}, has command` : words}
        onClick={() => open({ kind: 'person', role })}
        className="grid min-h-6 w-full cursor-default grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-1.5 rounded-tag px-1 text-left text-small hover:bg-raised max-[767px]:min-h-11 max-[767px]:grid-cols-[auto_minmax(0,1fr)] max-[767px]:gap-x-1 max-[767px]:gap-y-0"
      >
        <span
          aria-hidden
          className="m-mono min-w-[26px] rounded-tag bg-raised px-1 text-center text-meta/[18px] font-semibold text-fg-2"
        >
          {short(role)}
        </span>
        <span
          className={join(
            'truncate max-[767px]:col-span-2 max-[767px]:row-start-2',
            // On a phone two lines are all there is, and the limit says more than the name.
            rings && 'max-[767px]:sr-only',
          )}
        >
          <span className="sr-only">{title(role)}, </span>
          {called}
          <span className="sr-only">
            , {where}
            {commands && ', has command'}
          </span>
        </span>
        <span
          aria-hidden
          className={join(
            'flex items-center gap-1 text-meta',
            rings && 'max-[767px]:col-span-2 max-[767px]:row-start-2',
          )}
        >
          {commands && <Crown size={13} className="text-act" />}
          {standing.is === 'rings' ? (
            <span className="text-wait">
              <Countdown to={standing.dueAt} />
            </span>
          ) : (
            SIGN[standing.is]
          )}
        </span>
      </button>
    </li>
  );
}

/** Everybody who sits for a role and how they are here. A press on a name opens what can be done about them. Two lines of five on a phone. */
export function PeopleGrid() {
  const { open } = useRoom();
  const severity = useView((view) => view.severity);
  const people = useRoster();
  const inCall = people.filter(({ isIn, standing }) => isIn && standing.is !== 'out').length;
  return (
    <section aria-label="People" className="flex-none">
      <RailHead title="People" meta={`${inCall} of ${people.length} in`}>
        <Button
          small
          tone="quiet"
          aria-label="Open people and pages"
          onPress={() => open({ kind: 'people' })}
        >
          Open
        </Button>
        <Button acts small tone="quiet" onPress={() => open({ kind: 'page', severity })}>
          <span>
            Page<span className="sr-only"> people</span>
          </span>
          <Key>P</Key>
        </Button>
      </RailHead>
      <ul aria-label="In the call" className="grid grid-cols-2 gap-x-1 px-2 py-1 max-[767px]:grid-cols-5">
        {people.map((person) => (
          <Chip key={person.role} person={person} />
        ))}
      </ul>
    </section>
  );
}
