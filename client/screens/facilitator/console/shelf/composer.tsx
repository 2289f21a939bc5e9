import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import type { Channel } from '../../../../../shared/scenario/msel.ts';
import { Button, Choose, Dialog, Problem, TextField } from '../../../../components/kit.tsx';
import { useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { DeskChips } from '../events/deskChips.tsx';
import { CHANNEL_WORDS } from '../events/eventWords.ts';
import { useDesks } from '../events/receipts.tsx';
import { useConsole } from '../state.tsx';
import { castOf } from './cast.ts';
import { From } from './from.tsx';
import { useDraft } from './useDraft.ts';

const NONE: MselRow[] = [];
const CHANNELS = Object.entries(CHANNEL_WORDS).map(([id, title]) => ({ id: id as Channel, title }));

/**
 * An inject of the facilitator’s own, from the keyboard: who, Tab, the words, Enter. A persona of the scenario brings its channel and its
 * desk along. To the players it looks like any other.
 */
export function Composer() {
  const { dialog, open } = useConsole();
  const desks = useDesks();
  const draft = useDraft(desks.flatMap(({ roles, short }) => (roles[0] ? [{ role: roles[0], short }] : [])));
  const [isTried, setTried] = useState(false);
  const close = (): void => {
    draft.clear();
    setTried(false);
    open(null);
  };
  const give = async (what: 'send' | 'keep'): Promise<void> => {
    setTried(true);
    if (await draft.give(what)) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void give('keep');
    }
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (event.key === 'Enter' && !event.shiftKey && isField && !event.defaultPrevented) {
      event.preventDefault();
      void give('send');
    }
  };
  return (
    <Dialog
      title="Inject of your own"
      isOpen={dialog === 'inject'}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Not now</Button>
          <Button isBusy={draft.busy} onPress={() => void give('keep')}>
            Keep on the shelf <Key>Ctrl S</Key>
          </Button>
          <Button tone="primary" isBusy={draft.busy} onPress={() => void give('send')}>
            Send now <Key>Enter</Key>
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it; the buttons do the same */}
      <div className="flex flex-col gap-2" onKeyDown={onKeyDown}>
        <Fields draft={draft} isTried={isTried} />
        {isTried && draft.missing.length > 0 && (
          <p role="alert" className="text-small text-sev0">
            Still missing: {draft.missing.join(', ')}.
          </p>
        )}
        {draft.refusal && <Problem>{draft.refusal}</Problem>}
        <p className="text-small text-fg-2">
          To players it looks like any other inject. Invented names only.
        </p>
      </div>
    </Dialog>
  );
}

function Fields({
  draft: { draft, change, choose, to, isNoDesk },
  isTried,
}: {
  draft: ReturnType<typeof useDraft>;
  isTried: boolean;
}) {
  const rows = useWire((wire) => wire.console?.msel ?? NONE);
  const cast = useMemo(() => castOf(rows), [rows]);
  const words = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_150px]">
        <From
          cast={cast}
          value={draft.from}
          onChange={(from) => change({ from })}
          onChoose={(persona) => {
            choose(persona);
            words.current?.querySelector('textarea')?.focus();
          }}
        />
        <TextField
          label="To, by figure or letters"
          value={draft.typed}
          onChange={(typed) => change({ typed })}
          error={isNoDesk ? 'No such desk' : null}
        />
      </div>
      <DeskChips
        label="Goes to"
        value={to}
        onChange={(chosen) => change({ to: chosen, typed: '' })}
        isMissing={isTried && to.length === 0}
        isPassedOver
      />
      <div ref={words}>
        <TextField label="Text" multiline rows={2} value={draft.text} onChange={(text) => change({ text })} />
      </div>
      <div className="grid gap-2 sm:grid-cols-[150px_minmax(0,1fr)]">
        <Choose
          label="Channel"
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={CHANNELS}
        />
        <TextField
          label="Subject, if it is not the first sentence"
          value={draft.subject}
          onChange={(subject) => change({ subject })}
        />
      </div>
    </>
  );
}
