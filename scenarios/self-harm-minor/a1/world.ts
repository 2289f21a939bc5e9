import type { Component, World } from '../../../shared/scenario/world.ts';
import { minutes } from '../../../shared/time.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { probesWith } from '../probes.ts';
import { PROMOTED, split, worldWith } from '../world.ts';

/** 6.8 an hour: ordinary chats 5.2, long sessions 1.1, stored messages 0.5. Schools, on cv-4.2, has none. */
const components: Component[] = [
  ...split('n', 'Ordinary chats', 5.2),
  ...split('l-mobile', 'Long sessions, Mobile', 0.75),
  ...split('l-web', 'Long sessions, Web', 0.32),
  ...split('l-voice', 'Long sessions, Voice beta', 0.03),
  { id: 'history', title: 'Stored messages opened again', baselinePerHour: 0.5, persisted: true },
  PROMOTED,
];

const main = ['l-mobile-main', 'l-web-main', 'l-voice-main'];
const au = ['l-mobile-au', 'l-web-au', 'l-voice-au'];
/** What promotes itself brings the newer model; switches pressed after it act on it as on long sessions. */
const long = [...main, ...au, 'promoted'];
const normal = ['n-main', 'n-au'];

/** What each switch leaves of each stream (RULE-12, RULE-15). */
const effects: Effects = {
  'long-sessions-off': [
    ...leaves('mobile', 0.03, ['l-mobile-main', 'l-mobile-au', 'promoted']),
    ...leaves('web', 0.03, ['l-web-main', 'l-web-au']),
    ...leaves('voice', 0.03, ['l-voice-main', 'l-voice-au']),
  ],
  // guard-8 scores fictional framing low, in the strict profile too.
  'strict-profile': [...leaves('normal', 0.45, normal), ...leaves('long', 0.25, long)],
  'edge-block': [...leaves('edge', 0.75, normal), ...leaves('edge', 0.6, long)],
  'model-back': [
    ...leaves('us-uk', 0.02, ['n-main']),
    ...leaves('us-uk', 0.1, [...main, 'promoted']),
    ...leaves('au', 0.02, ['n-au'], minutes(26)),
    ...leaves('au', 0.1, au, minutes(26)),
  ],
  'fallback-model': [...leaves('all', 0.08, normal), ...leaves('all', 0.1, long)],
  'teen-chat-off': [...leaves('teen', 0.59, [...long, ...normal, 'history'])],
  'whole-product-off': [...leaves('product', 0.02, [...long, ...normal])],
  'tombstone-messages': [...leaves('stored', 0.05, ['history'])],
};

/** Chance that one scripted attempt fails on cv-4.3: 26 of 120 single questions, 13 of 60 long scripts. */
const ON_43 = 26 / 120;

const probes = probesWith({
  'short-chats': { components: normal, failureRate: ON_43 },
  'long-mobile': { components: ['l-mobile-main', 'l-mobile-au'], failureRate: ON_43 },
  'long-web': { components: ['l-web-main', 'l-web-au'], failureRate: ON_43 },
  'long-voice': { components: ['l-voice-main', 'l-voice-au'], failureRate: ON_43 },
  promoted: { components: ['promoted'], failureRate: ON_43 },
  history: { components: ['history'], failureRate: 0.9 },
});

/** The newer model says in a story what it would not say outright, and the classifier scores stories low. */
export const worldA1: World = worldWith({ components, effects, probes });
