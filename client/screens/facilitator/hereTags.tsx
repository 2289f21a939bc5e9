import { useEffect, useState } from 'react';
import type { PersonHere } from '../../../shared/peopleFacts.ts';
import { Tag } from '../../components/kit.tsx';
import { timeOfDay } from '../../components/presence.ts';

const TICK_MS = 10_000;
/** Wall time, looked at now and then: ages in whole minutes need no more. */
export function useNowAndThen(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** `4 min`, `under a minute`. */
export const minutesSince = (from: number, now: number): string => {
  const minutes = Math.floor((now - from) / 60_000);
  return minutes < 1 ? 'under a minute' : `${minutes} min`;
};

const DEVICE: Record<PersonHere['devices'][number], string> = {
  laptop: 'laptop',
  phone: 'phone',
  tablet: 'tablet',
};

/** On what somebody is here, in how many windows, and whether they touch any of them. */
export function HereTags({
  here,
  isOut,
  isPagerSaid = false,
}: {
  here: PersonHere;
  isOut: boolean;
  /** Beside it already. */
  isPagerSaid?: boolean;
}) {
  const now = useNowAndThen();
  const { devices, windows, idleSince, pager } = here;
  const on = devices.map((device) => DEVICE[device]).join(' + ');
  return (
    <>
      {idleSince !== null && !isOut && (
        <Tag tone="wait">◌ idle {minutesSince(Date.parse(idleSince), now)}</Tag>
      )}
      {on !== '' && (
        <span>
          {on}
          {windows > 1 && `, ${windows} windows`}
        </span>
      )}
      {!isPagerSaid && <span>{pagerWords(pager)}</span>}
    </>
  );
}

function pagerWords(pager: PersonHere['pager']): string {
  if (pager === null) return 'pager not tested';
  const at = pager.at === null ? '' : ` at ${timeOfDay(pager.at)}`;
  return pager.result === 'heard' ? `pager heard${at}` : `no sound from the pager${at}`;
}
