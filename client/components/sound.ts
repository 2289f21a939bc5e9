import { comfortStore } from '../theme/comfort.ts';

/** The pager's voice. Two urgencies, two melodies, each under two seconds; nothing is loaded, the tones are made here. */
const REPEAT_MS = 15_000;
type Note = { hz: number; from: number; to: number };
const URGENT: Note[] = [0, 0.3, 0.6, 0.9].map((from, index) => ({
  hz: index % 2 === 0 ? 988 : 740,
  from,
  to: from + 0.24,
}));
const CALM: Note[] = [
  { hz: 523, from: 0, to: 0.35 },
  { hz: 659, from: 0.45, to: 0.9 },
];

let context: AudioContext | null = null;
let timer: ReturnType<typeof setInterval> | null = null;
let isUrgent = false;
let isAway = false;

/** Call from a click or key press: browsers let a page sound only after one. Says whether sound is possible now. */
export async function unlock(): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  context ??= new AudioContext();
  try {
    await context.resume();
  } catch {
    return false;
  }
  return context.state === 'running';
}

/** Plays one melody now. Says whether anything could be heard. */
export async function play(urgent: boolean): Promise<boolean> {
  if (!comfortStore.getState().sounds || isAway) return false;
  navigator.vibrate?.(urgent ? [200, 100, 200] : [150]);
  if (!(await unlock()) || context === null) return false;
  for (const { hz, from, to } of urgent ? URGENT : CALM) tone(context, hz, from, to, urgent);
  return true;
}

function tone(audio: AudioContext, hz: number, from: number, to: number, urgent: boolean): void {
  const start = audio.currentTime + 0.02;
  const voice = audio.createOscillator();
  const level = audio.createGain();
  voice.type = urgent ? 'triangle' : 'sine';
  voice.frequency.value = hz;
  // A short slope at both ends: a tone cut off hard clicks.
  level.gain.setValueAtTime(0, start + from);
  level.gain.linearRampToValueAtTime(urgent ? 0.5 : 0.3, start + from + 0.02);
  level.gain.setValueAtTime(urgent ? 0.5 : 0.3, start + to - 0.04);
  level.gain.linearRampToValueAtTime(0, start + to);
  voice.connect(level).connect(audio.destination);
  voice.start(start + from);
  voice.stop(start + to + 0.05);
}

/** Rings now and every 15 seconds until `stop`. Calling it again changes the urgency and does not ring twice. */
export function ring(urgent: boolean): void {
  const isLouder = urgent && !isUrgent;
  if (timer !== null && !isLouder) return;
  if (timer !== null) clearInterval(timer);
  isUrgent = urgent;
  void play(urgent);
  timer = setInterval(() => void play(isUrgent), REPEAT_MS);
}

export function stop(): void {
  if (timer !== null) clearInterval(timer);
  timer = null;
  isUrgent = false;
}

/** While somebody has stepped out their pager is silent; it still rings on the screen they come back to. */
export function setAway(away: boolean): void {
  isAway = away;
}

/** After a reload the first touch or key unlocks sound again, wherever it lands. */
export function unlockOnFirstGesture(): void {
  const once = (): void => {
    removeEventListener('pointerdown', once);
    removeEventListener('keydown', once);
    void unlock();
  };
  addEventListener('pointerdown', once);
  addEventListener('keydown', once);
}
