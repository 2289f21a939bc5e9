import { useState } from 'react';
import type { PlayRole } from '../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import type { Channel } from '../../../../shared/scenario/msel.ts';
import { useAct } from '../../../components/act.tsx';
import { Button, CheckList, Choose, Dialog, Problem, TextField } from '../../../components/kit.tsx';
import { useNames } from '../../../components/names.ts';
import { CHANNEL_WORDS } from './mselWords.ts';

const EMPTY = { from: '', subject: '', body: '' };

/** An inject of the facilitator’s own making. To the players it looks like any other. */
export function AdHoc() {
  const { title } = useNames();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(EMPTY);
  const [to, setTo] = useState<PlayRole[]>([]);
  const [channel, setChannel] = useState<Channel>('chat');
  const { act, busy, refusal } = useAct();
  const isReady = to.length > 0 && Object.values(text).every((words) => words.trim() !== '');
  const write = (part: keyof typeof EMPTY) => (words: string) => setText({ ...text, [part]: words });
  const send = async (): Promise<void> => {
    if (!(await act('fireInject', { adHoc: { ...text, to, channel } }))) return;
    setOpen(false);
    setText(EMPTY);
    setTo([]);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>Inject…</Button>
      <Dialog
        title="Send an inject of your own"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button big onPress={() => setOpen(false)}>
              Keep it for later
            </Button>
            <Button tone="primary" big isDisabled={busy || !isReady} onPress={() => void send()}>
              Send it now
            </Button>
          </>
        }
      >
        <p className="text-body text-fg-2">
          It looks like any other inject and cannot be taken back. Invented names only; no real data.
        </p>
        <TextField label="From, as players see it" value={text.from} onChange={write('from')} />
        <CheckList
          label="To"
          value={to}
          onChange={(roles) => setTo(PLAY_ROLES.filter((role) => roles.includes(role)))}
          options={PLAY_ROLES.map((id) => ({ id, title: title(id) }))}
        />
        <Choose
          label="Channel"
          value={channel}
          onChange={setChannel}
          options={Object.entries(CHANNEL_WORDS).map(([id, words]) => ({ id: id as Channel, title: words }))}
        />
        <TextField label="Subject" value={text.subject} onChange={write('subject')} />
        <TextField label="Text" multiline rows={4} value={text.body} onChange={write('body')} />
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}
