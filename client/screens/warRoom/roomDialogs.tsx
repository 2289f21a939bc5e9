import { lazy, Suspense } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { HeardDialog } from './call/heardDialog.tsx';
import { SHORTCUTS } from './keys.ts';
import { DeclareDialog } from './pages/declareDialog.tsx';
import { PageDialog } from './pages/pageDialog.tsx';
import { useRoom } from './room.tsx';
import { UpdateDialog } from './updateDialog.tsx';

const Palette = lazy(() => import('./palette.tsx'));

const Help = ({ onClose }: { onClose: () => void }) => (
  <Dialog
    title="Keyboard shortcuts"
    isOpen
    onClose={onClose}
    footer={
      <Button tone="primary" onPress={onClose}>
        Done
      </Button>
    }
  >
    <p className="text-small text-fg-2">
      They work while you are not typing and no dialog is open. Comfort turns them off.
    </p>
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-body">
      {[...SHORTCUTS, { key: 'Ctrl K / ⌘ K', does: 'Every command by name' }].map(({ key, does }) => (
        <div key={key} className="contents">
          <dt className="m-mono">{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);

/** One dialog at a time, opened by a person and never by an event. */
export default function RoomDialogs() {
  const { dialog, open, close } = useRoom();
  switch (dialog?.kind) {
    case 'page':
      return <PageDialog severity={dialog.severity} onClose={close} />;
    case 'declare':
      // Declaring is half of it: the policy's page list follows at once.
      return <DeclareDialog onClose={close} onDeclared={(severity) => open({ kind: 'page', severity })} />;
    case 'update':
      return <UpdateDialog onClose={close} />;
    case 'heard':
      return <HeardDialog onClose={close} />;
    case 'help':
      return <Help onClose={close} />;
    case 'palette':
      return (
        <Suspense>
          <Palette />
        </Suspense>
      );
    default:
      return null;
  }
}
