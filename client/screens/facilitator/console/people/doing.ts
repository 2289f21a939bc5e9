import { useEffect, useId } from 'react';
import type { Doing, FacilitatorHere } from '../../../../../shared/peopleFacts.ts';
import { useConnection, useWire } from '../../../../connection/context.tsx';

/** Tells the other facilitators what is open here, as long as it is. Null: nothing. */
export function useDoing(what: Doing['what'] | null, of = ''): void {
  const { doing } = useConnection();
  const key = useId();
  useEffect(() => {
    if (what === null) return;
    doing(key, { what, of: of.slice(0, 120) });
    return () => doing(key, null);
  }, [doing, key, what, of]);
}

const namedInject = (of: string, subjects: ReadonlyMap<string, string>): string => {
  const subject = subjects.get(of) ?? '';
  return subject === '' ? 'an inject' : `“${subject}”`;
};

/** What somebody has open, after their name. */
export function doingWords({ what, of }: Doing, subjects: ReadonlyMap<string, string>): string {
  switch (what) {
    case 'edit':
      return `is editing ${namedInject(of, subjects)}`;
    case 'skip':
      return `is about to skip ${namedInject(of, subjects)}`;
    case 'write':
      return 'is writing an inject';
    case 'reply':
      return `is writing as ${of}`;
    case 'judge':
      return `is judging ${of === '' ? 'an answer' : `the answer of ${of}`}`;
    case 'whisper':
      return 'is whispering to a seat';
    case 'adjudicate':
      return 'is adjudicating an act';
    case 'seat':
      return 'is changing a seat';
    case 'end':
      return 'is about to end something';
  }
}

/** The names of other facilitators who have the same thing open. */
export function useAlso(what: Doing['what'], of: string): string {
  return useWire(({ console }) =>
    (console?.facilitators ?? [])
      .filter(
        ({ id, doing }) => id !== console?.me && doing.some((item) => item.what === what && item.of === of),
      )
      .map(({ name }) => name)
      .join(' and '),
  );
}

const NONE: FacilitatorHere[] = [];
/** Everybody who runs this drill, and who of them sits here. */
export function useFacilitators(): { all: FacilitatorHere[]; me: number; driver: FacilitatorHere | null } {
  const all = useWire(({ console }) => console?.facilitators ?? NONE);
  const me = useWire(({ console }) => console?.me ?? 0);
  return { all, me, driver: all.find(({ drives }) => drives) ?? null };
}
