import { useEffect, useRef } from 'react';
import { useComfort } from '../../../components/comfort.tsx';
import { Button, Dialog } from '../../../components/kit.tsx';
import { useConnection } from '../../../connection/context.tsx';
import { sendNudge } from './hints/useNudge.ts';
import { useConsole } from './state.tsx';

const KEYS = [
  { key: 'Space', does: 'Pause or resume, only while nothing is focused' },
  { key: 'J', does: 'Next row of the events list' },
  { key: 'K', does: 'Previous row' },
  { key: 'F', does: 'Fire the chosen row' },
  { key: 'H', does: 'Hold the chosen row, or release it' },
  { key: 'E', does: 'Edit the chosen row: words, desks, time' },
  { key: 'S', does: 'Skip the chosen row, or take the skip back' },
  { key: 'U', does: 'Undo the last change of the chosen row' },
  { key: 'Alt ↑ ↓', does: 'Move the chosen row by 30 seconds' },
  { key: 'I', does: 'An inject of your own' },
  { key: 'N', does: 'A note about this moment' },
  { key: 'W', does: 'Whisper to one seat' },
  { key: 'T', does: 'Take the controls from another facilitator' },
  { key: 'V', does: 'All desks at a glance; a digit then opens one' },
  { key: '[ ]', does: 'While you view a desk: the desk before, the desk after' },
  { key: 'G', does: 'Send the nudge of the first hint' },
  { key: 'L', does: 'Leave the first hint as it is' },
  { key: '?', does: 'This list' },
];

/** Each presses its button in the chosen row. */
const OF_THE_CHOSEN: ReadonlySet<string> = new Set(['f', 'h', 'e', 's', 'u']);

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
/** The main landmark takes the focus after the skip link; it counts as nothing. */
const isNothingFocused = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement.id === 'main';

/** Bare keys, never while somebody types or a dialog is open. Everything they do has a button too. */
export function useConsoleKeys(): void {
  const { selected, select, open } = useConsole();
  const { store, wire, send } = useConnection();
  const { shortcuts } = useComfort();
  const press = useRef<(key: string) => boolean>(() => false);
  press.current = (key) => {
    const { phase } = store.getState().view;
    if (key === ' ') {
      if (!isNothingFocused()) return false;
      if (phase === 'running') void send('pauseDrill', { reason: '' });
      else if (phase === 'paused') void send('resumeDrill', {});
      return true;
    }
    if (key === '?') open('keys');
    else if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1, selected, select);
    else if (key === 'i') {
      if (phase !== 'running' && phase !== 'paused') return false;
      open('inject');
    } else if (key === 'w') open('whisper');
    else if (key === 'n') {
      const field = document.querySelector<HTMLElement>('[data-key-n]');
      if (!field) return false;
      field.focus();
    } else if (key === 't') void send('takeControls', {});
    else if (key === 'v') open('desks');
    else if (key === 'g' || key === 'l') {
      const hint = wire.getState().console?.hints[0];
      if (!hint) return false;
      if (key === 'g') void sendNudge({ send }, hint);
      else void send('dismissHint', { hint: hint.id });
    } else if (OF_THE_CHOSEN.has(key)) {
      // The button says what came of it, a refusal too.
      const button = document.querySelector<HTMLElement>(`[data-chosen] [data-key="${key}"]`);
      if (!button) return false;
      button.click();
    } else return false;
    return true;
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isBare = !event.metaKey && !event.ctrlKey && !event.altKey && !event.repeat;
      if (!shortcuts || !isBare || event.defaultPrevented) return;
      if (event.shiftKey && event.key !== '?') return;
      if (isTyping(event.target) || isDialogOpen()) return;
      if (press.current(event.key.toLowerCase())) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [shortcuts]);
}

function move(step: 1 | -1, selected: string | null, onSelect: (inject: string) => void): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-inject]')];
  const at = rows.findIndex(({ dataset }) => dataset.inject === selected);
  const next = rows[at < 0 ? 0 : at + step];
  if (next?.dataset.inject === undefined) return;
  onSelect(next.dataset.inject);
  next.scrollIntoView({ block: 'nearest' });
}

export const KeyHelp = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title="Keys" isOpen={isOpen} onClose={onClose} footer={<Button onPress={onClose}>Close</Button>}>
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-base">
      {KEYS.map(({ key, does }) => (
        <div key={key} className="contents">
          <dt className="m-mono">{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p className="text-small text-fg-2">Everything has a button too. Keys can be switched off in Comfort.</p>
  </Dialog>
);
