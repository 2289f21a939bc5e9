import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import type { PrivateLine as Line } from '../../../../shared/drill/simCell/view.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { Problem } from '../../../components/panel.tsx';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useDraft } from '../desk/drafts.ts';
import { closeLine, openLine, useLineOpen } from './openLine.ts';

/**
 * What the facilitator says to this seat alone, over whatever is on the screen: it takes no focus and moves nothing, and stays until its
 * reader puts it away.
 */
export default function PrivateLine() {
  const lines = useView((view) => view.privateLines);
  const [read, setRead] = useDraft('private.read', 0);
  const isOpen = useLineOpen();
  const unread = lines.slice(read).filter(({ kind }) => kind !== 'asked');
  const seen = (): void => setRead(lines.length);
  return (
    <>
      {/* Over the foot of the desk: the field that somebody may be writing in stays free. */}
      <div className="pointer-events-none fixed right-2 bottom-16 z-30 w-[min(340px,calc(100vw-16px))] min-[1024px]:right-[292px] min-[1024px]:bottom-9 min-[1400px]:right-[326px] min-[1800px]:right-[378px]">
        {unread.length > 0 && !isOpen && (
          <div className="pointer-events-auto flex max-h-[40dvh] flex-col gap-2 overflow-y-auto rounded-panel border border-act bg-panel p-3 shadow-xl">
            <p className="flex items-center gap-1.5 text-small font-semibold">
              <MessageCircleQuestion aria-hidden size={14} className="text-act" /> From the facilitator, for
              you alone
            </p>
            {unread.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line only ever follows the others.
              <Said key={place} line={line} lines={lines} />
            ))}
            <div className="flex justify-end gap-1.5">
              <Button small onPress={openLine}>
                Write back
              </Button>
              <Button small tone="primary" acts={false} onPress={seen}>
                Got it
              </Button>
            </div>
          </div>
        )}
      </div>
      {isOpen && (
        <Ask
          lines={lines}
          onClose={() => {
            seen();
            closeLine();
          }}
        />
      )}
    </>
  );
}

/** One line; an answer stands under what was asked. */
function Said({ line: { at, kind, ask, words }, lines }: { line: Line; lines: readonly Line[] }) {
  const asked = kind === 'answered' && lines.find((item) => item.kind === 'asked' && item.ask === ask);
  return (
    <div className="text-body [overflow-wrap:anywhere]">
      {asked && (
        <p dir="auto" className="text-small text-fg-2">
          You asked: {asked.words}
        </p>
      )}
      <p dir="auto">
        {words} <At at={at} />
      </p>
    </div>
  );
}

function Ask({ lines, onClose }: { lines: readonly Line[]; onClose: () => void }) {
  const [words, setWords, forget] = useDraft('private.words', '');
  const [isSent, setSent] = useState(false);
  const { act, busy, refusal } = useAct();
  const send = async (): Promise<void> => {
    if (words.trim() === '' || !(await act('askFacilitator', { words }))) return;
    forget();
    setSent(true);
  };
  return (
    <Dialog
      title="Ask the facilitator"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Close
          </Button>
          <Button
            tone="primary"
            big
            isBusy={busy}
            isDisabled={words.trim() === ''}
            onPress={() => void send()}
          >
            Ask
          </Button>
        </>
      }
    >
      <p className="text-body text-fg-2">
        Only the facilitator reads it, and only you read the answer. It is no part of the story.
      </p>
      {lines.length > 0 && (
        <ol
          aria-label="Between you and the facilitator"
          className="flex max-h-60 flex-col gap-1.5 overflow-y-auto"
        >
          {lines.map(({ at, kind, words: said }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line only ever follows the others.
            <li key={place} dir="auto" className="text-body [overflow-wrap:anywhere]">
              <strong className="font-semibold">{kind === 'asked' ? 'You' : 'Facilitator'}:</strong> {said}{' '}
              <At at={at} />
            </li>
          ))}
        </ol>
      )}
      <TextField
        label="Your question"
        multiline
        rows={2}
        value={words}
        onChange={(next) => {
          setWords(next);
          setSent(false);
        }}
      />
      {isSent && (
        <p role="status" className="text-small text-fg-2">
          Sent. The answer comes here and at the edge of your screen.
        </p>
      )}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
