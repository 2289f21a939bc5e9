import { useState } from 'react';
import { useAct } from '../../../../components/act.tsx';
import { Button, Choose, Dialog, Problem, TextField } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView, useWire } from '../../../../connection/context.tsx';
import { useConsole } from '../state.tsx';

/** A line to one seat, outside the story. */
export function Whisper() {
  const { dialog, open } = useConsole();
  return dialog === 'whisper' && <WhisperDialog onClose={() => open(null)} />;
}

function WhisperDialog({ onClose }: { onClose: () => void }) {
  const { titles } = useNames();
  const seats = useView((view) => view.seats);
  const presence = useWire((wire) => wire.presence);
  const [seat, setSeat] = useState('');
  const [words, setWords] = useState('');
  const { act, busy, refusal } = useAct();
  const people = Object.entries(seats)
    .filter(([, { occupant, roles }]) => occupant === 'person' && roles.length > 0)
    .map(([id, { roles }]) => {
      const name = presence.find((entry) => entry.seat === id)?.name;
      return { id, title: name ? `${name}, ${titles(roles)}` : titles(roles) };
    });
  const lacks = seat === '' ? 'Choose whom.' : words.trim() === '' ? 'Write what they should read.' : null;
  const send = async (): Promise<void> => {
    if (lacks === null && (await act('whisper', { seat, words }))) onClose();
  };
  return (
    <Dialog
      title="Whisper to one seat"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Cancel
          </Button>
          <Button tone="primary" big isDisabled={busy || lacks !== null} onPress={() => void send()}>
            Send to them alone
          </Button>
        </>
      }
    >
      <Choose label="To" value={seat} onChange={setSeat} options={people} />
      <TextField label="What they alone read" multiline rows={2} value={words} onChange={setWords} />
      <p className="text-small text-fg-2">
        {lacks ?? 'It says it is from the facilitator. It is no part of the story or of any report.'}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
