import { Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Long enough to be read twice. */
const SHOWN_MS = 7_000;

/** Where something was taken back a moment ago. */
export const takenBack = createStore<{ places: readonly string[] }>()(() => ({ places: [] }));

/** Whether this was taken back a moment ago. It goes by itself. */
export function useTakenBack(place: string): boolean {
  const isNew = useStore(takenBack, ({ places }) => places.includes(place));
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => takenBack.setState({ places: [] }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isNew]);
  return isNew;
}

/** Says so where it had been pressed; the announcer says it aloud. */
export const TakenBack = ({ of }: { of: string }) =>
  useTakenBack(of) && (
    <span data-taken-back className="inline-flex items-center gap-1 text-small text-fg-2">
      <Undo2 aria-hidden size={12} /> Taken back
    </span>
  );
