import { useState } from 'react';
import type { TimelineLine, View } from '../../../shared/view/view.ts';
import { Button, Dialog, Severity } from '../../components/kit.tsx';
import { title } from '../../components/names.ts';
import { At } from '../../components/time.tsx';
import { useConnection } from '../../connection/context.tsx';
import { Line } from './call/timeline.tsx';
import { useDraft } from './centres/drafts.ts';
import { newestFirst } from './newestFirst.ts';
import { UserText } from './parts.tsx';

export interface Brief {
  declared: View['declared'];
  commander: View['commander'];
  sizeUp: { at: number; text: string } | null;
  inCall: string[];
  switchesOff: string[];
  pinned: string[];
  /** The last lines, newest first. */
  lines: { place: number; item: TimelineLine }[];
}

const LINES = 10;

/** What somebody who just came in needs in half a minute. Made from what they may see, and from nothing else. */
export function briefOf(view: View): Brief {
  const sizeUp = view.channel.findLast(({ kind }) => kind === 'briefing');
  return {
    declared: view.declared,
    commander: view.commander,
    sizeUp: sizeUp?.kind === 'briefing' ? { at: sizeUp.happenedAt, text: sizeUp.text } : null,
    inCall: (Object.keys(view.joined) as (keyof typeof view.joined)[]).map(title),
    switchesOff: Object.values(view.switches)
      .filter(({ scopes }) => Object.values(scopes).some(({ appliedAt }) => appliedAt !== null))
      .map((item) => item.title),
    pinned: Object.values(view.board).map((card) => card.title),
    lines: newestFirst(view.timeline).slice(0, LINES),
  };
}

const isFirst = ({ me, joined }: View): boolean =>
  me.activeRoles.some((role) => joined[role]?.how === 'firstOnCall');

/** Opens once, when somebody comes into a call that was going on without them. */
export function EntryBrief() {
  const { store } = useConnection();
  const [read, setRead] = useDraft('brief.read', false);
  // What had happened on entering: it must not change while it is being read.
  const [view] = useState(() => store.getState().view);
  if (read || view.revision === 0 || isFirst(view) || view.timeline.length === 0) return null;
  const brief = briefOf(view);
  const close = () => setRead(true);
  return (
    <Dialog
      title="What has happened so far"
      isOpen
      onClose={close}
      footer={
        <Button tone="primary" big onPress={close}>
          Go to the war room
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-2 text-body">
        <Severity value={view.severity} />
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
        <dt>Switches pressed</dt>
        <dd>{brief.switchesOff.join(', ') || 'none'}</dd>
        <dt>On the board</dt>
        <dd>{brief.pinned.join(', ') || 'nothing'}</dd>
      </dl>
      <ol className="flex flex-col">
        {brief.lines.map(({ place, item }) => (
          <Line key={place} line={item} />
        ))}
      </ol>
    </Dialog>
  );
}
