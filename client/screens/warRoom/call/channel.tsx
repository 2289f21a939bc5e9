import { Lock } from 'lucide-react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { ChannelEntry } from '../../../../shared/drill/call/view.ts';
import { HEARD_WORDS } from '../../../../shared/drill/wording.ts';
import { isPlayRole } from '../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import { join } from '../../../components/join.ts';
import { useNames } from '../../../components/names.ts';
import { usePersons } from '../../../components/persons.ts';
import { Windowed } from '../../../components/windowed.tsx';
import { useView } from '../../../connection/context.tsx';
import { bare } from '../desk/call/bare.ts';
import { UpdateChip } from '../figures.tsx';
import { isCalled } from '../mentioned.ts';
import { useRoom } from '../room.tsx';
import { Sensitive } from '../userText.tsx';
import { Compose } from './compose.tsx';
import { RailHead } from './railHead.tsx';
import { RoleChip } from './roleChip.tsx';

const WORD = { update: 'Update.', briefing: 'Size-up.', heard: 'Said aloud.' };

/** What kind of entry it is, where it is more than a message. */
function Kind({ entry }: { entry: ChannelEntry }) {
  if (entry.kind === 'message') return null;
  return (
    <strong className="font-semibold">
      {WORD[entry.kind]}
      {entry.kind === 'update' && entry.audience === 'executives' && ' To executives.'}{' '}
    </strong>
  );
}

function Said({ entry }: { entry: ChannelEntry }) {
  const { title } = useNames();
  if (entry.kind === 'heard')
    return (
      <p className="text-body">
        {title(entry.role)} {HEARD_WORDS[entry.act] ?? entry.act}.
      </p>
    );
  return <Sensitive>{entry.text}</Sensitive>;
}

/** For whom a line to one desk is, as whoever reads it would say. */
function Only({ entry }: { entry: Extract<ChannelEntry, { kind: 'message' }> }) {
  const { called } = usePersons();
  const roles = useView(({ me }) => me.roles);
  if (entry.only === undefined) return null;
  return (
    <span className="mr-1 text-meta text-wait">
      <Lock aria-hidden size={11} className="mr-0.5 inline" />
      {roles.includes(entry.only) ? 'only to you' : `only to ${called(entry.only)}`}
    </span>
  );
}

const Entry = memo(function Entry({ entry }: { entry: ChannelEntry }) {
  const roles = useView(({ me }) => me.roles);
  const isForMe = entry.kind === 'message' && isCalled(entry, roles);
  const who = entry.kind === 'message' ? entry.from : (entry.by?.role ?? null);
  const at = entry.kind === 'message' ? entry.at : entry.happenedAt;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is drawn in blocks, which no <ol> may hold.
    <div
      role="listitem"
      className={join(
        'grid min-w-0 grid-cols-[auto_minmax(0,1fr)] items-start gap-2 py-1',
        isForMe && '-mx-3 border-l-[3px] border-sev1 bg-raised pr-3 pl-[9px]',
      )}
    >
      {who !== null && isPlayRole(who) ? <RoleChip role={who} /> : <span className="w-[26px]" />}
      <div className="min-w-0 [&>p]:inline">
        {who !== null && !isPlayRole(who) && <strong className="text-small">{who} </strong>}
        <Kind entry={entry} />
        {entry.kind === 'message' && <Only entry={entry} />}
        {entry.kind === 'message' && entry.canned && <span className="text-meta text-fg-3">scripted </span>}
        <Said entry={entry} />
        {entry.kind === 'update' && entry.nextAt !== null && (
          <span className="ml-1.5 text-meta text-fg-2">next by {formatDrillTime(entry.nextAt)}</span>
        )}
        <time className="m-mono ml-1.5 text-meta text-fg-3">{bare(at)}</time>
      </div>
    </div>
  );
});
const line = (entry: ChannelEntry, place: number) => <Entry key={place} entry={entry} />;

/** How far from the end still counts as reading the end. */
const NEAR_PX = 48;

/** Stays at the newest line while its reader is there; whoever reads further up is told how many came, and nothing moves. */
function Lines({ channel }: { channel: readonly ChannelEntry[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(channel.length);
  const isAtEnd = useRef(true);
  const toEnd = () => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
    isAtEnd.current = true;
    setSeen(channel.length);
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || !isAtEnd.current) return;
    current.scrollTop = current.scrollHeight;
    setSeen(channel.length);
  }, [channel.length]);
  const below = channel.length - seen;
  return (
    <div className="relative flex min-h-24 flex-1 flex-col max-[767px]:h-[48dvh] max-[767px]:flex-none">
      <div
        ref={box}
        role="log"
        aria-label="Incident channel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto px-3 py-1"
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
          if (isAtEnd.current && below > 0) setSeen(channel.length);
        }}
      >
        {channel.length === 0 && <p className="mt-auto py-1 text-small text-fg-3">Nobody has written yet.</p>}
        <div className="mt-auto">
          <Windowed items={channel} row={line} grows="end" rowHeight={44} />
        </div>
      </div>
      {below > 0 && (
        <span className="absolute inset-x-0 bottom-1 flex justify-center">
          <Button small tone="primary" acts={false} onPress={toEnd}>
            {below} new below
          </Button>
        </span>
      )}
    </div>
  );
}

/** What is said on the call, newest at the foot, beside the field it is written in. */
export function IncidentChannel() {
  const channel = useView((view) => view.channel);
  const { open } = useRoom();
  return (
    <section aria-label="Channel" className="flex min-h-0 flex-1 flex-col border-t border-line">
      <RailHead title="Channel">
        <UpdateChip />
        <Button small tone="quiet" onPress={() => open({ kind: 'timeline' })}>
          <span>
            <span className="sr-only">Open the </span>Timeline
          </span>
        </Button>
      </RailHead>
      <Lines channel={channel} />
      <Compose />
    </section>
  );
}
