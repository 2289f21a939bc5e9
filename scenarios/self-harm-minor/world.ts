import type { Component, ProbeTarget, SwitchEffect, World } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { rows, switchesWith } from './switches.ts';

/** Share of the long path (Mobile, Web, Voice) and of ordinary chats that is served from Australia (DOMAIN.md R15). */
const AU = 0.08;

/** One stream of harm, split where a lever acts region by region. */
const split = (id: string, title: string, perHour: number): Component[] => [
  { id: `${id}-main`, title: `${title}, US and UK`, baselinePerHour: perHour * (1 - AU) },
  { id: `${id}-au`, title: `${title}, Australia`, baselinePerHour: perHour * AU },
];

/** Expected unsafe completions an hour, 7.35 in all (DOMAIN.md 6.1.1); the EU canary comes on top when it is promoted. */
const components: Component[] = [
  ...split('l-mobile', 'Long sessions, Mobile', 4.1),
  ...split('l-web', 'Long sessions, Web', 1.6),
  ...split('l-voice', 'Long sessions, Voice beta', 0.1),
  { id: 'l-schools', title: 'Long sessions, Schools', baselinePerHour: 0.9 },
  ...split('n', 'Ordinary chats', 0.05),
  { id: 'history', title: 'Stored messages opened again', baselinePerHour: 0.6, persisted: true },
  { id: 'eu-canary', title: 'Long sessions, EU after promotion', baselinePerHour: 2.1, latent: true },
];

const main = ['l-mobile-main', 'l-web-main', 'l-voice-main'];
const au = ['l-mobile-au', 'l-web-au', 'l-voice-au'];
/** The EU promotion ships the same long path, so levers on that path reach it like the rest once they are pressed after it. */
const long = [...main, ...au, 'l-schools', 'eu-canary'];
const normal = ['n-main', 'n-au'];

/** DOMAIN.md 6.1.3, column A0, with R12 and R15. */
const effects: Record<string, SwitchEffect[]> = {
  S1: [
    // EU accounts are on Mobile and Web; the Mobile flag stands for both.
    ...rows('mobile', 0.03, ['l-mobile-main', 'l-mobile-au', 'eu-canary']),
    ...rows('web', 0.03, ['l-web-main', 'l-web-au']),
    ...rows('voice', 0.03, ['l-voice-main', 'l-voice-au']),
    ...rows('schools', 0.03, ['l-schools']),
  ],
  S2: [...rows('normal', 0.3, normal), ...rows('long', 0.12, long)],
  S3: [...rows('edge', 0.3, [...long, ...normal])],
  // Schools runs cv-4.2 already, and the EU promotion brings its own model: neither changes.
  S4: [...rows('us-uk', 0.65, main), ...rows('au', 0.65, au, minutes(26))],
  S5: [...rows('all', 0.2, long), ...rows('all', 0.5, normal)],
  S6: [...rows('all', 0.03, long)],
  // 41 % of the harm is to teen accounts.
  S7: [...rows('teen', 0.59, [...long, ...normal, 'history'])],
  // What is left is installed apps that have not polled yet (R12); stored messages stay where they are.
  S8: [...rows('product', 0.02, [...long, ...normal])],
  S9: [...rows('stored', 0.05, ['history'])],
};

/** Chance that a stored long conversation, continued by one turn, gets an unsafe answer: 13/60 on cv-4.3, 8/60 on cv-4.2 (F7). */
const LONG_ON_43 = 13 / 60;
const LONG_ON_42 = 8 / 60;

const probe = (id: string, title: string, measured: string[], failureRate: number): ProbeTarget => ({
  id,
  title,
  components: measured,
  failureRate,
  attempts: 60,
  costMs: minutes(1),
  lagMs: seconds(30),
});

const probes: ProbeTarget[] = [
  probe('long-mobile', 'Mobile, past turn 40', ['l-mobile-main', 'l-mobile-au'], LONG_ON_43),
  probe('long-web', 'Web, past turn 40', ['l-web-main', 'l-web-au'], LONG_ON_43),
  probe('long-voice', 'Voice beta, past turn 40', ['l-voice-main', 'l-voice-au'], LONG_ON_43),
  probe('long-schools', 'Schools embed, past turn 40', ['l-schools'], LONG_ON_42),
  probe('long-eu', 'EU general release, past turn 40', ['eu-canary'], LONG_ON_43),
  // Rare enough that the single-turn suite of 120 comes back clean (F6).
  probe('short-chats', 'Ordinary short chats, all surfaces', normal, 0.002),
  // A flagged message that still opens; a few have been deleted by their owners.
  probe('history', 'Flagged messages, opened again from chat history', ['history'], 0.9),
  probe('persona-gallery', 'Gallery personas, first ten turns', [], 0),
  probe('lms-tool', 'LMS tool calls from Schools', [], 0),
  probe('quiz-mode', 'Quiz mode', [], 0),
];

/** The long-context path attaches the wrong policy and lets text out before the verdict (DOMAIN.md 6.1.1). */
export const worldA0: World = {
  components,
  switches: switchesWith(effects),
  refills: [],
  probes,
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
};
