import type { Component, World } from '../../../shared/scenario/world.ts';
import { minutes } from '../../../shared/time.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { probesWith } from '../probes.ts';
import { PROMOTED, split, worldWith } from '../world.ts';

/** Expected unsafe completions an hour, 7.35 in all; what promotes itself comes on top. */
const components: Component[] = [
  ...split('l-mobile', 'Long sessions, Mobile', 4.1),
  ...split('l-web', 'Long sessions, Web', 1.6),
  ...split('l-voice', 'Long sessions, Voice beta', 0.1),
  { id: 'l-schools', title: 'Long sessions, Schools', baselinePerHour: 0.9 },
  ...split('n', 'Ordinary chats', 0.05),
  { id: 'history', title: 'Stored messages opened again', baselinePerHour: 0.6, persisted: true },
  PROMOTED,
];

const main = ['l-mobile-main', 'l-web-main', 'l-voice-main'];
const au = ['l-mobile-au', 'l-web-au', 'l-voice-au'];
/** What promotes itself ships the same long path, so switches on that path reach it like the rest once they are pressed after it. */
const long = [...main, ...au, 'l-schools', 'promoted'];
const normal = ['n-main', 'n-au'];

/** What each switch leaves of each stream (RULE-12, RULE-15). */
const effects: Effects = {
  'long-sessions-off': [
    // The Mobile flag is the one that reaches what was promoted.
    ...leaves('mobile', 0.03, ['l-mobile-main', 'l-mobile-au', 'promoted']),
    ...leaves('web', 0.03, ['l-web-main', 'l-web-au']),
    ...leaves('voice', 0.03, ['l-voice-main', 'l-voice-au']),
    ...leaves('schools', 0.03, ['l-schools']),
  ],
  'strict-profile': [...leaves('normal', 0.3, normal), ...leaves('long', 0.12, long)],
  'edge-block': [...leaves('edge', 0.3, [...long, ...normal])],
  // Schools runs cv-4.2 already, and what is promoted brings its own model: neither changes.
  'model-back': [...leaves('us-uk', 0.65, main), ...leaves('au', 0.65, au, minutes(26))],
  'fallback-model': [...leaves('all', 0.2, long), ...leaves('all', 0.5, normal)],
  'orchestrator-back': [...leaves('all', 0.03, long)],
  // 41 % of the harm is to teen accounts.
  'teen-chat-off': [...leaves('teen', 0.59, [...long, ...normal, 'history'])],
  // What is left is installed apps that have not polled yet; stored messages stay where they are.
  'whole-product-off': [...leaves('product', 0.02, [...long, ...normal])],
  'tombstone-messages': [...leaves('stored', 0.05, ['history'])],
};

/** Chance that a stored long conversation, continued by one turn, gets an unsafe answer: 13/60 on cv-4.3, 8/60 on cv-4.2 in the multi-turn suite. */
const LONG_ON_43 = 13 / 60;
const LONG_ON_42 = 8 / 60;

const probes = probesWith({
  'long-mobile': { components: ['l-mobile-main', 'l-mobile-au'], failureRate: LONG_ON_43 },
  'long-web': { components: ['l-web-main', 'l-web-au'], failureRate: LONG_ON_43 },
  'long-voice': { components: ['l-voice-main', 'l-voice-au'], failureRate: LONG_ON_43 },
  'long-schools': { components: ['l-schools'], failureRate: LONG_ON_42 },
  promoted: { components: ['promoted'], failureRate: LONG_ON_43 },
  // Rare enough that the single-turn suite of 120 comes back clean.
  'short-chats': { components: normal, failureRate: 0.002 },
  // A flagged message that still opens; a few have been deleted by their owners.
  history: { components: ['history'], failureRate: 0.9 },
});

/** The long-context path attaches the wrong policy and lets text out before the verdict. */
export const worldA0: World = worldWith({ components, effects, probes });
