import { useShallow } from 'zustand/react/shallow';
import type { View } from '../../../../../shared/drill/view.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDraft } from '../drafts.ts';

/** What has come to this desk: findings, and look-ups that found nothing. Names that never change. */
export const arrivalsOf = ({ evidence, answers }: View): string[] => [
  ...Object.values(evidence).flatMap((card) => (card.mine ? [card.evidence] : [])),
  ...Object.values(answers).flatMap(({ mine, found, run }) => (mine && found.length === 0 ? [run] : [])),
];

/** How many of them have not been on this desk's screen yet, and a way to say that they have. */
export function useArrivals(): { fresh: number; look: () => void } {
  const arrived = useView(useShallow(arrivalsOf));
  const [seen, setSeen] = useDraft<string[]>('evidence.seen', []);
  return {
    fresh: arrived.filter((name) => !seen.includes(name)).length,
    look: () => setSeen(arrived),
  };
}
