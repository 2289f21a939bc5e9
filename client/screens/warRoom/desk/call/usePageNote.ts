import type { View } from '../../../../../shared/drill/view.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDraft } from '../drafts.ts';

/** What the last page of this desk said, else how the incident was declared: nobody should be rung without a word. */
const lastNote = ({ pages, me, declared }: Pick<View, 'pages' | 'me' | 'declared'>): string =>
  Object.values(pages).findLast(
    ({ sender, note, answersTo }) => sender?.seat === me.seat && note !== '' && answersTo === null,
  )?.note ??
  declared?.summary ??
  '';

/** What goes along with a page that is sent by one press. */
export function usePageNote(): { note: string; setNote: (note: string) => void } {
  const known = useView(lastNote);
  const [typed, setNote] = useDraft<string | null>('page.note', null);
  return { note: typed ?? known, setNote };
}
