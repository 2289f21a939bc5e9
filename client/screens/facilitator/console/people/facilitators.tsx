import { useEffect, useMemo, useRef, useState } from 'react';
import type { FacilitatorHere } from '../../../../../shared/peopleFacts.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button, Tag } from '../../../../components/kit.tsx';
import { timeOfDay } from '../../../../components/presence.ts';
import { useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { useConsole } from '../state.tsx';
import { doingWords, useDoing, useFacilitators } from './doing.ts';

const Take = ({ words = 'Take the controls' }: { words?: string }) => (
  <ActButton name="takeControls" payload={{}} small aria-keyshortcuts="T">
    {words} <Key>T</Key>
  </ActButton>
);

function useSubjects(): ReadonlyMap<string, string> {
  const msel = useWire(({ console }) => console?.msel);
  return useMemo(() => new Map((msel ?? []).map(({ inject, subject }) => [inject, subject])), [msel]);
}

const hereWords = ({ windows, goneAt }: FacilitatorHere): string =>
  windows > 0 ? 'is here' : goneAt === null ? 'is not here' : `left at ${timeOfDay(goneAt)}`;

/** Who runs the drill besides whoever looks, and what each has open. Nothing where there is nobody else. */
export function Facilitators() {
  const { all, me, driver } = useFacilitators();
  const subjects = useSubjects();
  if (all.length < 2) return null;
  return (
    <section aria-label="Facilitators" className="flex flex-col gap-1 border-b border-line pb-2">
      <ul className="flex flex-col gap-1">
        {all.map((person) => (
          <li key={person.id} className="flex flex-wrap items-baseline gap-x-2 text-small">
            <span dir="auto" className="text-body font-semibold [overflow-wrap:anywhere]">
              {person.id === me ? `${person.name} (you)` : person.name}
            </span>
            {person.drives && <Tag tone="act">drives</Tag>}
            <span className={person.windows > 0 ? 'text-fg-2' : 'text-wait'}>
              {[
                ...(person.id === me ? [] : [hereWords(person)]),
                ...person.doing.map((item) => doingWords(item, subjects)),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {driver?.id !== me && (
        <div>
          <Take />
        </div>
      )}
    </section>
  );
}

/** In the header: who drives, and what the others do. */
export function WhoDrives() {
  const { all, me, driver } = useFacilitators();
  const subjects = useSubjects();
  if (all.length < 2 || !driver) return null;
  const others = all.filter(({ id, windows }) => id !== me && windows > 0);
  const [busy] = others.filter(({ doing }) => doing.length > 0);
  const [first] = busy?.doing ?? [];
  return (
    <p className="max-w-56 text-right text-small leading-tight text-fg-2">
      <span className="block truncate">
        {driver.id === me ? 'You drive' : `${driver.name} drives`}
        {!busy && others.length > 0 && `, ${others.map(({ name }) => name).join(', ')} here`}
      </span>
      {busy && first && (
        <span className="block truncate">
          {busy.name} {doingWords(first, subjects)}
        </span>
      )}
    </p>
  );
}

/** Said at once: somebody took the controls, or whoever had them is gone. */
export function ControlsNotices() {
  const { dialog, seat, task } = useConsole();
  useDoing(task?.kind ?? null, task?.inject);
  const ends = dialog === 'endAct' || dialog === 'endDrill';
  const opened =
    dialog === 'inject' ? 'write' : dialog === 'whisper' || dialog === 'adjudicate' ? dialog : null;
  useDoing(ends ? 'end' : opened);
  useDoing(seat === null ? null : 'seat', seat ?? '');
  const { all, me, driver } = useFacilitators();
  const taken = useTaken(driver, me);
  const isGone = driver !== null && driver.id !== me && driver.windows === 0 && all.length > 1;
  return (
    <div role="status">
      {taken.from && !isGone && (
        <Strip>
          <span className="min-w-0 flex-1 basis-80 text-base [overflow-wrap:anywhere]">
            <strong>{taken.from} took the controls.</strong> You keep reading, and what you have open is still
            here.
          </span>
          <Take words="Take them back" />
          <Button tone="quiet" small onPress={taken.read}>
            Got it
          </Button>
        </Strip>
      )}
      {isGone && (
        <Strip>
          <span className="min-w-0 flex-1 basis-80 text-base [overflow-wrap:anywhere]">
            <strong>
              {driver.name}, who drives, lost the connection
              {driver.goneAt !== null && ` at ${timeOfDay(driver.goneAt)}`}.
            </strong>{' '}
            The drill goes on.
          </span>
          <Take />
        </Strip>
      )}
    </div>
  );
}

const Strip = ({ children }: { children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b-2 border-wait bg-raised px-4 py-2">
    {children}
  </div>
);

/** Who took the controls from here, until that was read or they are here again. */
function useTaken(driver: FacilitatorHere | null, me: number): { from: string | null; read: () => void } {
  const before = useRef<number | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const id = driver?.id ?? null;
  const name = driver?.name ?? null;
  useEffect(() => {
    if (id === null || me === 0) return;
    if (before.current === me && id !== me) setFrom(name);
    if (id === me) setFrom(null);
    before.current = id;
  }, [id, name, me]);
  return { from, read: () => setFrom(null) };
}
