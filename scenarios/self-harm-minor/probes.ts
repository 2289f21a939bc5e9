import type { ProbeTarget } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';

/** What a desk may choose to measure. The list is the same in every variant: nothing stands on it because it is at fault (RULE-1). */
const CARDS = {
  'long-mobile': 'Mobile, past turn 40',
  'long-web': 'Web, past turn 40',
  'long-voice': 'Voice beta, past turn 40',
  'long-schools': 'Schools embed, past turn 40',
  promoted: '{{draw.bomb.release}}, ordinary and long sessions',
  'short-chats': 'Ordinary short chats, all surfaces',
  history: 'Flagged messages, opened again from chat history',
  'persona-gallery': 'Gallery personas, first ten turns',
  memory: 'Fresh sessions of accounts with Study Memory',
  'lms-tool': 'LMS tool calls from Schools',
  'quiz-mode': 'Quiz mode',
} as const;
type ProbeId = keyof typeof CARDS;

/** What a probe reads in one variant, and the chance that one scripted attempt fails with every switch off. */
type Reading = { components: string[]; failureRate: number };

/**
 * None of 300 still allows 1 %, a twentieth of what a failing path gives: that bounds containment, and none of 60 (4.9 %) would not.
 * Stored answers fail nearly always, so that sixty bound them.
 */
const LIVE_ATTEMPTS = 300;
const COPY_ATTEMPTS = 60;

/** A probe that a variant gives no reading measures a part of the product that is sound: a decoy. */
export const probesWith = (readings: Partial<Record<ProbeId, Reading>>): ProbeTarget[] =>
  (Object.keys(CARDS) as ProbeId[]).map((id) => ({
    id,
    title: CARDS[id],
    components: [],
    failureRate: 0,
    ...readings[id],
    attempts: id === 'history' ? COPY_ATTEMPTS : LIVE_ATTEMPTS,
    costMs: minutes(1),
    lagMs: seconds(30),
  }));
