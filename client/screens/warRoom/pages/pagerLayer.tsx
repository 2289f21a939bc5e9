import { BellRing, Check, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import * as Aria from 'react-aria-components';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import { useComfort } from '../../../components/comfort.tsx';
import { Problem } from '../../../components/panel.tsx';
import { ExerciseTag } from '../../../components/shellPlain.tsx';
import { Care } from '../../../components/support.tsx';
import { useDrillNow } from '../../../connection/context.tsx';
import { Key } from '../userText.tsx';
import { Decline } from './decline.tsx';
import { isDeliberate } from './pagerMachine.ts';
import { PagerPage, useSenderName } from './pagerPage.tsx';

interface LayerProps {
  pages: readonly PageView[];
  isAcknowledging: boolean;
  isHushed: boolean;
  refusal: string | null;
  inCall: boolean;
  onAcknowledge: () => void;
  onHush: () => void;
  onSetAside: () => void;
}

/** A for all that ring, unless it is the next letter of a word that somebody was typing when the pager came. */
function useKeyA(press: () => void): void {
  const { shortcuts } = useComfort();
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    let lastAt = performance.now();
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant = isDeliberate(lastAt, event.timeStamp);
      lastAt = event.timeStamp;
      const isPlain = !(event.metaKey || event.ctrlKey || event.altKey || event.repeat);
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (shortcuts && isMeant && isPlain && !isTyped && event.key.toLowerCase() === 'a') latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [shortcuts]);
}

const Now = () => <span className="m-mono text-body">{formatDrillTime(useDrillNow())}</span>;

function Means({ page, inCall }: { page: PageView; inCall: boolean }) {
  const name = useSenderName(page)?.split(' ')[0] ?? 'the sender';
  return (
    <p className="text-center text-body text-fg-2">
      {inCall
        ? `Stops the ringing, tells ${name} you’re on, and opens that desk.`
        : `Stops the ringing, tells ${name} you’re on, and brings you into the call.`}
    </p>
  );
}

/** The whole screen while a page rings, on a phone and on a laptop: what it is, how long is left, and one button. What was typed below stays. */
export function PagerLayer(props: LayerProps) {
  const { pages, isAcknowledging, isHushed, refusal, inCall, onAcknowledge, onHush, onSetAside } = props;
  const [declines, setDeclines] = useState(false);
  const [cares, setCares] = useState(false);
  useKeyA(() => !isAcknowledging && !declines && onAcknowledge());
  const [first] = pages;
  if (!first) return null;
  return (
    <Aria.ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-40 bg-bg">
      <Aria.Modal className="h-full">
        {/* The focus goes to the dialog, not to its button: a word half typed must acknowledge nothing. */}
        <Aria.Dialog role="alertdialog" className="flex h-full flex-col outline-none">
          <div className="m-tape" aria-hidden />
          <header className="flex min-h-12 shrink-0 items-center justify-between border-b border-line px-4">
            <ExerciseTag />
            <Now />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <div className="mx-auto flex min-h-full w-full max-w-[560px] flex-col justify-center gap-3 px-4 py-3">
              <Aria.Heading
                slot="title"
                level={2}
                className="flex items-center gap-3 text-[18px] font-semibold text-sev0"
              >
                <BellRing aria-hidden size={28} /> You are paged
              </Aria.Heading>
              <ul className="flex flex-col gap-6">
                {pages.map((page) => (
                  <PagerPage key={page.page} page={page} />
                ))}
              </ul>
            </div>
          </div>
          <footer className="max-h-[60dvh] shrink-0 overflow-y-auto border-t border-line bg-panel">
            <div className="mx-auto flex w-full max-w-[560px] flex-col gap-2 px-4 pt-2.5 pb-4">
              {refusal && <Problem>{refusal}</Problem>}
              {declines ? (
                <Decline pages={pages} onKeep={() => setDeclines(false)} />
              ) : (
                <>
                  <Aria.Button
                    // A pending button would be announced by its id, and be gone before it is read.
                    onPress={() => isAcknowledging || onAcknowledge()}
                    className="flex min-h-[72px] w-full cursor-default items-center justify-center gap-3 rounded-control border border-transparent bg-act px-3 text-[19px] font-semibold text-act-on hover:brightness-110 pressed:opacity-80"
                  >
                    <Check aria-hidden size={22} />
                    {isAcknowledging
                      ? 'Acknowledging…'
                      : pages.length === 1
                        ? 'Acknowledge'
                        : `Acknowledge all ${pages.length}`}{' '}
                    <Key>A</Key>
                  </Aria.Button>
                  <Means page={first} inCall={inCall} />
                  <div className="grid grid-cols-2 gap-2">
                    <Button acts big wide onPress={() => setDeclines(true)}>
                      Can’t, say why
                    </Button>
                    <Button big wide onPress={onHush} isDisabled={isHushed}>
                      <VolumeX aria-hidden size={18} /> {isHushed ? 'Silent for 30 s' : 'Silence 30 s'}
                    </Button>
                  </div>
                </>
              )}
              <div className="flex flex-wrap justify-center gap-x-4">
                {inCall && (
                  <Button tone="quiet" onPress={onSetAside}>
                    Back to my desk, let it ring
                  </Button>
                )}
                <Button tone="quiet" onPress={() => setCares(true)}>
                  Pause or step out
                </Button>
              </div>
            </div>
          </footer>
          {cares && <Care onClose={() => setCares(false)} />}
        </Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}
