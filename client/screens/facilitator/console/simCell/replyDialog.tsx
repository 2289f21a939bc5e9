import { useState } from 'react';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import type { Channel } from '../../../../../shared/scenario/msel.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, CheckList, Choose, Dialog, Problem, TextField } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { CHANNEL_WORDS } from '../events/eventWords.ts';

interface Message {
  from: string;
  to: PlayRole[];
  channel: Channel;
  subject: string;
  body: string;
}

/** The whole of an answer: who says it, to which desks, on what, under which subject. */
export function ReplyDialog({
  letter,
  first,
  onSent,
  onClose,
}: {
  letter: string;
  first: Message;
  onSent: () => void;
  onClose: () => void;
}) {
  const { title } = useNames();
  const seats = useView((view) => view.seats);
  const [message, setMessage] = useState(first);
  const { act, busy, refusal } = useAct();
  const manned = PLAY_ROLES.filter((role) =>
    Object.values(seats).some(({ roles, occupant }) => occupant === 'person' && roles.includes(role)),
  );
  const write = (part: 'from' | 'subject' | 'body') => (words: string) =>
    setMessage({ ...message, [part]: words });
  const lacks = [message.from, message.subject, message.body].some((words) => words.trim() === '')
    ? 'Fill in from, subject and text.'
    : message.to.length === 0
      ? 'Choose at least one desk.'
      : null;
  const send = async (): Promise<void> => {
    if (lacks !== null || !(await act('replyAsPersona', { letter, ...message }))) return;
    onSent();
    onClose();
  };
  return (
    <Dialog
      title="Answer as somebody in the story"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Cancel
          </Button>
          <Button tone="primary" big isDisabled={busy || lacks !== null} onPress={() => void send()}>
            Send it now
          </Button>
        </>
      }
    >
      <TextField label="From, as players see it" value={message.from} onChange={write('from')} />
      <CheckList
        label="To"
        value={message.to}
        onChange={(roles) => setMessage({ ...message, to: manned.filter((role) => roles.includes(role)) })}
        options={manned.map((id) => ({ id, title: title(id) }))}
      />
      <Choose
        label="Channel"
        value={message.channel}
        onChange={(channel: Channel) => setMessage({ ...message, channel })}
        options={Object.entries(CHANNEL_WORDS).map(([id, words]) => ({ id: id as Channel, title: words }))}
      />
      <TextField label="Subject" value={message.subject} onChange={write('subject')} />
      <TextField label="Text" multiline rows={4} value={message.body} onChange={write('body')} />
      <p className="text-small text-fg-2">
        {lacks ?? 'It looks like any other message and cannot be taken back.'}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
