import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Board } from './board.tsx';
import { People } from './people.tsx';
import { Timeline } from './timeline.tsx';

type OverlayKind = 'board' | 'timeline' | 'people';

const WHOLE: Record<OverlayKind, { title: string; Content: () => ReactNode }> = {
  board: { title: 'Board', Content: Board },
  timeline: { title: 'Timeline', Content: Timeline },
  people: { title: 'People and pages', Content: People },
};

/** The whole of a part of the rail, over everything else until it is closed. */
export function Overlay({ kind, onClose }: { kind: OverlayKind; onClose: () => void }) {
  const { title, Content } = WHOLE[kind];
  return (
    <Dialog title={title} wide isOpen onClose={onClose} footer={<Button onPress={onClose}>Close</Button>}>
      <Content />
    </Dialog>
  );
}
