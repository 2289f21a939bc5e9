import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ChannelEntry } from '../../../../shared/drill/call/view.ts';
import { HEARD_WORDS } from '../../../../shared/drill/wording.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Choose, TextField } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { Empty, Panel, Problem, Tag } from '../../../components/panel.tsx';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useDraft } from '../desk/drafts.ts';
import { newestFirst } from '../newestFirst.ts';
import { useRoom } from '../room.tsx';
import { Sensitive } from '../userText.tsx';

const WORD = { update: 'Update', briefing: 'Size-up', heard: 'Said aloud' };

function Entry({ entry }: { entry: ChannelEntry }) {
  const { title } = useNames();
  const who = entry.kind === 'message' ? title(entry.from) : entry.by ? title(entry.by.role) : 'The drill';
  return (
    <li className="flex min-w-0 flex-col gap-0.5 border-b border-line py-2 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-2 text-small">
        <strong className="[overflow-wrap:anywhere]">{who}</strong>
        {entry.kind !== 'message' && <Tag tone="act">{WORD[entry.kind]}</Tag>}
        {entry.kind === 'message' && entry.canned && <span className="text-fg-3">scripted colleague</span>}
        {entry.kind === 'update' && entry.audience === 'executives' && (
          <span className="text-fg-3">to executives</span>
        )}
        <span className="ml-auto">
          <At at={entry.kind === 'message' ? entry.at : entry.happenedAt} />
        </span>
      </p>
      {entry.kind === 'heard' ? (
        <p className="text-body">
          {title(entry.role)} {HEARD_WORDS[entry.act] ?? entry.act}.
        </p>
      ) : (
        <Sensitive>{entry.text}</Sensitive>
      )}
      {entry.kind === 'update' && entry.nextAt !== null && (
        <p className="text-small text-fg-2">Next update by {formatDrillTime(entry.nextAt)}</p>
      )}
    </li>
  );
}

const MAX = 4_000;

/** Typed words stay where they are until the server has them. */
function Compose() {
  const { title } = useNames();
  const [text, setText, forget] = useDraft('channel.text', '');
  const [to, setTo] = useState('');
  const { busy, refusal, act } = useAct();
  const colleagues = useView(
    useShallow((view) =>
      PLAY_ROLES.filter((role) =>
        Object.values(view.seats).some(
          ({ roles, occupant }) => occupant === 'colleague' && roles.includes(role) && role in view.joined,
        ),
      ),
    ),
  );
  const inCall = useView(({ me }) => me.inCall);
  const send = async () => {
    const role = PLAY_ROLES.find((known) => known === to) ?? null;
    if (await act('postMessage', { text, to: role })) forget();
  };
  if (!inCall) return null;
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && text.trim() !== '') void send();
      }}
    >
      <TextField
        label="Message to the call"
        multiline
        rows={2}
        dir="auto"
        value={text}
        onChange={(next) => setText(next)}
        error={text.length > MAX ? `${text.length - MAX} characters too many; ${MAX} fit.` : null}
      />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap items-end gap-2">
        {colleagues.length > 0 && (
          <Choose
            label="Asking"
            value={to === '' ? 'all' : to}
            onChange={(next) => setTo(next === 'all' ? '' : next)}
            options={[
              { id: 'all', title: 'Everybody' },
              ...colleagues.map((role) => ({ id: role as string, title: title(role) })),
            ]}
          />
        )}
        <Button type="submit" tone="primary" isDisabled={busy || text.trim() === '' || text.length > MAX}>
          {busy ? 'Sending…' : 'Send'}
        </Button>
      </div>
    </form>
  );
}

/** What people say most, logged for oneself in one tap. */
function HeardTaps() {
  const role = useView(({ me }) => me.activeRoles[0] ?? null);
  const { open } = useRoom();
  if (role === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line pb-2">
      <span className="text-small text-fg-2">I said aloud:</span>
      <ActButton name="logHeard" payload={{ act: 'briefed', role }}>
        size-up
      </ActButton>
      <ActButton name="logHeard" payload={{ act: 'updateGiven', role }}>
        update
      </ActButton>
      <ActButton name="logHeard" payload={{ act: 'objectionsAsked', role }}>
        any objections?
      </ActButton>
      <Button tone="quiet" onPress={() => open({ kind: 'heard' })}>
        More…
      </Button>
    </div>
  );
}

export function IncidentChannel() {
  const channel = useView((view) => view.channel);
  return (
    <Panel title="Incident channel">
      <div className="flex flex-col gap-2">
        <Compose />
        <HeardTaps />
        {channel.length === 0 && <Empty>Nobody has said anything in the channel.</Empty>}
        <div role="log" aria-label="Incident channel, newest first">
          <ol className="flex flex-col">
            {newestFirst(channel).map(({ place, item }) => (
              <Entry key={place} entry={item} />
            ))}
          </ol>
        </div>
      </div>
    </Panel>
  );
}
