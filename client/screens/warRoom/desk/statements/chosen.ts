import { useRoom } from '../../room.tsx';
import { useDraft } from '../drafts.ts';

/** Which text lies open, kept over a reload. Null: whichever waits for this desk. */
export const useChosenText = () => useDraft<string | null>('words.chosen', null);

/** Opens one text of the words desk from anywhere in the room. */
export function useReadText(): (key: string) => void {
  const [, choose] = useChosenText();
  const { showSection } = useRoom();
  return (key) => {
    choose(key);
    showSection('words');
  };
}
