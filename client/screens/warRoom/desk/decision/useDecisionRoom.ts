import { useView } from '../../../../connection/context.tsx';
import { useRoom } from '../../room.tsx';
import { useDraft } from '../drafts.ts';

/** Where the keyboard was when the room was opened: it goes back there. */
let openedFrom: HTMLElement | null = null;

/** Whether the decision room covers the columns. A reload finds it again. */
export function useDecisionRoom() {
  const [isWanted, want] = useDraft('room.deciding', false);
  const { show } = useRoom();
  const inCall = useView(({ me }) => me.inCall);
  return {
    isOpen: isWanted && inCall,
    open: () => {
      openedFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      // From here on every other column is another place.
      show('act');
      want(true);
    },
    /** For whoever goes on to another part of the screen, which takes the keyboard itself. */
    leave: () => want(false),
    close: () => {
      want(false);
      const back = openedFrom;
      openedFrom = null;
      // Out of sight until the columns are drawn again.
      requestAnimationFrame(() => {
        const door = document.querySelector<HTMLElement>('[data-decision-door]');
        (back?.isConnected ? back : (door ?? document.querySelector('main')))?.focus();
      });
    },
  };
}
