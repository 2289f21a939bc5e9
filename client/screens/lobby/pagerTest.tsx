import { useRef, useState } from 'react';
import type { SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { setComfort, useComfort } from '../../components/comfort.tsx';
import { NoticeChoice } from '../../components/noticeChoice.tsx';
import { Panel, Problem, Tag } from '../../components/panel.tsx';
import { play, unlock } from '../../components/sound.ts';

type Step = 'idle' | 'urgent' | 'calm' | 'asking' | 'noSound';
const BETWEEN_MS = 2_200;
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The two page sounds, played and asked about. The press is also what lets the browser ring later. */
export function PagerTest({
  ticket,
  result,
  onTested,
}: {
  ticket: SeatTicket;
  result: 'heard' | 'silent' | null;
  onTested: () => void;
}) {
  const { sounds } = useComfort();
  const [step, setStep] = useState<Step>('idle');
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = useRef(0);

  const test = async (): Promise<void> => {
    run.current += 1;
    const mine = run.current;
    setTrouble(null);
    const possible = await unlock();
    if (!possible) {
      setStep('noSound');
      return;
    }
    setStep('urgent');
    await play(true);
    await wait(BETWEEN_MS);
    if (run.current !== mine) return;
    setStep('calm');
    await play(false);
    await wait(BETWEEN_MS);
    if (run.current === mine) setStep('asking');
  };
  const report = (heard: 'heard' | 'silent') => {
    setStep(heard === 'heard' ? 'idle' : 'noSound');
    request(PATHS.pager, { method: 'POST', token: ticket.token, body: { result: heard } }).then(
      onTested,
      (error: Error) => setTrouble(error.message),
    );
  };

  return (
    <Panel
      title="Test your pager"
      action={
        result === 'heard' ? (
          <Tag tone="safe">✓ heard</Tag>
        ) : result === 'silent' ? (
          <Tag tone="risk">no sound</Tag>
        ) : (
          <Tag>not tested</Tag>
        )
      }
    >
      <div className="flex flex-col items-start gap-3">
        <p className="text-body text-fg-2">
          In the drill a page reaches you here. An urgent one repeats every 15 seconds until you acknowledge
          it. Test it now: the browser stays silent until you have pressed something.
        </p>
        {!sounds && (
          <div className="flex flex-wrap items-center gap-2 text-body">
            Sounds are off on this device.
            <Button onPress={() => setComfort({ sounds: true })}>Turn them on</Button>
          </div>
        )}
        <p role="status" className="text-body empty:hidden">
          {step === 'urgent' && 'Playing an urgent page: four quick tones…'}
          {step === 'calm' && 'Playing a calm one: two slow tones…'}
          {step === 'asking' && 'Did you hear both?'}
          {step === 'noSound' &&
            'Turn up the volume, switch off silent mode, check which speaker or headset is chosen, then test again. If it stays silent, keep this tab in sight: its title and icon show a page too. The facilitator knows.'}
        </p>
        <div className="flex flex-wrap gap-2">
          {step === 'asking' && (
            <>
              <Button tone="primary" big onPress={() => report('heard')}>
                Yes, I heard it
              </Button>
              <Button big onPress={() => report('silent')}>
                No sound
              </Button>
            </>
          )}
          <Button
            tone={step === 'asking' || result === 'heard' ? 'plain' : 'primary'}
            big
            isDisabled={!sounds || step === 'urgent' || step === 'calm'}
            onPress={() => void test()}
          >
            {step === 'idle' && result === null ? 'Play the two page sounds' : 'Play again'}
          </Button>
          {step === 'noSound' && result !== 'silent' && (
            <Button big onPress={() => report('silent')}>
              Tell the facilitator
            </Button>
          )}
        </div>
        <NoticeChoice />
        {trouble && <Problem>{trouble}</Problem>}
      </div>
    </Panel>
  );
}
