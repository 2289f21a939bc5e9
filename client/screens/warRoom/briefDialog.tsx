import type { View } from '../../../shared/drill/view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useNames } from '../../components/names.ts';
import { Severity } from '../../components/panel.tsx';
import { At } from '../../components/time.tsx';
import { briefOf } from './brief.ts';
import { Line } from './call/timeline.tsx';
import { UserText } from './userText.tsx';

/** What had happened when its reader came in. */
export default function BriefDialog({ view, onClose: close }: { view: View; onClose: () => void }) {
  const { title, severityName } = useNames();
  const brief = briefOf(view);
  return (
    <Dialog
      title="What has happened so far"
      isOpen
      onClose={close}
      footer={
        <Button tone="primary" acts={false} big onPress={close}>
          Go to the war room
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-2 text-body">
        <Severity value={view.severity} name={severityName} />
        {brief.declared && (
          <span className="min-w-0 [overflow-wrap:anywhere]">
            declared <At at={brief.declared.at} /> {brief.declared.summary}
          </span>
        )}
      </div>
      {brief.sizeUp && (
        <div className="rounded-control border border-line bg-raised p-2">
          <p className="text-small text-fg-2">
            Size-up, <At at={brief.sizeUp.at} />
          </p>
          <UserText>{brief.sizeUp.text}</UserText>
        </div>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-body [&_dt]:text-fg-2">
        <dt>Command</dt>
        <dd>{brief.commander ? title(brief.commander) : 'nobody yet'}</dd>
        <dt>In the call</dt>
        <dd>{brief.inCall.join(', ') || 'nobody'}</dd>
        {brief.silent.length > 0 && (
          <>
            <dt>Paged, no answer</dt>
            <dd className="text-risk">{brief.silent.join(', ')}</dd>
          </>
        )}
        <dt>Owners</dt>
        <dd>{brief.owners.join(', ') || 'nobody named yet'}</dd>
        <dt>Switches pressed</dt>
        <dd>{brief.switchesOff.join(', ') || 'none'}</dd>
        <dt>On the board</dt>
        <dd>{brief.pinned.join(', ') || 'nothing'}</dd>
      </dl>
      {/* biome-ignore lint/a11y/useSemanticElements: its lines are those of a list drawn in blocks. */}
      <div role="list" className="flex flex-col">
        {brief.lines.map(({ place, item }) => (
          <Line key={place} line={item} />
        ))}
      </div>
    </Dialog>
  );
}
