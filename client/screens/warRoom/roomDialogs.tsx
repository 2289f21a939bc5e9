import { lazy, Suspense } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Care } from '../../components/support.tsx';
import { HeardDialog } from './call/heardDialog.tsx';
import { Overlay } from './call/overlays.tsx';
import { PersonDialog } from './call/personDialog.tsx';
import { HandOverDialog } from './desk/call/handOverDialog.tsx';
import { SeverityDialog } from './desk/call/severityDialog.tsx';
import { SizeUpDialog } from './desk/call/sizeUpDialog.tsx';
import { TaskDialog } from './desk/call/taskDialog.tsx';
import { ForwardDialog } from './feed/forwardDialog.tsx';
import { DeclareDialog } from './pages/declareDialog.tsx';
import { PageDialog } from './pages/pageDialog.tsx';
import { useRoom } from './room.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import { AboutTask } from './tasks/taskDialogs.tsx';
import { UpdateDialog } from './updateDialog.tsx';

const Palette = lazy(() => import('./palette.tsx'));

const Help = ({ onClose }: { onClose: () => void }) => (
  <Dialog
    title="Keyboard shortcuts"
    isOpen
    onClose={onClose}
    footer={
      <Button tone="primary" acts={false} onPress={onClose}>
        Done
      </Button>
    }
  >
    <p className="text-small text-fg-2">
      They work while you are not typing and no dialog is open. Comfort turns them off.
    </p>
    {SHORTCUTS.map(({ where, keys }) => (
      <section key={where} aria-label={where} className="break-inside-avoid">
        <h3 className="mb-1 text-small font-semibold text-fg-2">{where}</h3>
        <dl className="grid grid-cols-[minmax(5.5rem,auto)_1fr] gap-x-4 gap-y-1 text-body">
          {keys.map(({ key, does }) => (
            <div key={key} className="contents">
              <dt className="m-mono">{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
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
    case 'sizeUp':
      return <SizeUpDialog onClose={close} />;
    case 'severityCard':
      return <SeverityDialog onClose={close} />;
    case 'task':
      return <TaskDialog onClose={close} />;
    case 'aboutTask':
      return <AboutTask what={dialog.what} line={dialog.line} isOpen close={close} />;
    case 'forward':
      return <ForwardDialog inject={dialog.inject} onClose={close} />;
    case 'handOver':
      return <HandOverDialog onClose={close} />;
    case 'heard':
      return <HeardDialog onClose={close} />;
    case 'board':
    case 'timeline':
    case 'people':
      return <Overlay kind={dialog.kind} onClose={close} />;
    case 'person':
      return <PersonDialog role={dialog.role} onClose={close} />;
    case 'care':
      return <Care onClose={close} />;
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
