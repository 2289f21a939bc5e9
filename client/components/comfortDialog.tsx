import type { Comfort } from '../theme/comfort.ts';
import { setComfort, useComfort } from '../theme/comfort.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { NoticeChoice } from './noticeChoice.tsx';
import { play, unlock } from './sound.ts';
import { Check, Radio } from './ticks.tsx';

const THEMES = [
  { id: 'system', title: 'As my device does' },
  { id: 'dark', title: 'Dark' },
  { id: 'light', title: 'Light' },
];
const SIZES = [
  { id: 'normal', title: 'Normal' },
  { id: 'large', title: 'Large' },
  { id: 'larger', title: 'Larger' },
];

/** One person's settings on one device. Each takes effect at once; nothing has to be saved. */
export default function ComfortDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const comfort = useComfort();
  const check = (name: keyof Comfort, words: string) => (
    <Check isSelected={comfort[name] === true} onChange={(value) => setComfort({ [name]: value })}>
      {words}
    </Check>
  );
  return (
    <Dialog
      title="Comfort"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button tone="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className="text-small text-fg-2">Kept on this device, for you alone. Nobody in the drill sees it.</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Radio
          label="Theme"
          value={comfort.theme}
          onChange={(theme) => setComfort({ theme: theme as Comfort['theme'] })}
          options={THEMES}
        />
        <Radio
          label="Text size"
          value={comfort.textSize}
          onChange={(textSize) => setComfort({ textSize: textSize as Comfort['textSize'] })}
          options={SIZES}
        />
      </div>
      <div className="flex flex-col gap-1">
        {check('sounds', 'Sounds: the pager rings on this device')}
        {check('shortcuts', 'Single-key shortcuts, such as A to acknowledge')}
        {check('blurRaw', 'Cover raw content until I open it')}
        {check('plainClock', 'Plain clock: no running digits')}
        {check('reducedMotion', 'Less motion')}
      </div>
      <NoticeChoice />
      <div>
        <Button isDisabled={!comfort.sounds} onPress={() => void unlock().then(() => play(true))}>
          Play the page sound
        </Button>
      </div>
    </Dialog>
  );
}
