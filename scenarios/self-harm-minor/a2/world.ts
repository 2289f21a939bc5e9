import type { Component, World } from '../../../shared/scenario/world.ts';
import { minutes } from '../../../shared/time.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { probesWith } from '../probes.ts';
import { PROMOTED, split, worldWith } from '../world.ts';

/** 7.9 an hour: persona 6.0, memory 1.4, stored messages 0.5. */
const components: Component[] = [
  ...split('p-mobile', 'Sessions with the persona, Mobile', 4.2),
  ...split('p-web', 'Sessions with the persona, Web', 1.7),
  ...split('p-voice', 'Sessions with the persona, Voice beta', 0.1),
  { id: 'm-own', title: 'Later sessions of the same accounts, from memory', baselinePerHour: 0.8 },
  { id: 'm-schools', title: 'Sessions in Schools, from a class’s shared memory', baselinePerHour: 0.6 },
  { id: 'history', title: 'Stored messages opened again', baselinePerHour: 0.5, persisted: true },
  PROMOTED,
];

const main = ['p-mobile-main', 'p-web-main', 'p-voice-main'];
const au = ['p-mobile-au', 'p-web-au', 'p-voice-au'];
/** What promotes itself starts with a gallery of its own, the persona in it; switches pressed after it act on it as on the rest. */
const persona = [...main, ...au, 'promoted'];
const memory = ['m-own', 'm-schools'];

/** What each switch leaves of each stream (RULE-12, RULE-15). */
const effects: Effects = {
  'long-sessions-off': [
    ...leaves('mobile', 0.8, ['p-mobile-main', 'p-mobile-au', 'promoted']),
    ...leaves('mobile', 0.9, ['m-own']),
    ...leaves('web', 0.8, ['p-web-main', 'p-web-au']),
    ...leaves('voice', 0.8, ['p-voice-main', 'p-voice-au']),
    ...leaves('schools', 0.9, ['m-schools']),
  ],
  'strict-profile': [...leaves('normal', 0.3, persona), ...leaves('normal', 0.35, memory)],
  'edge-block': [...leaves('edge', 0.5, [...persona, ...memory])],
  // An older model follows the same instructions, a little less eagerly.
  'model-back': [
    ...leaves('us-uk', 0.9, [...main, 'promoted']),
    ...leaves('us-uk', 0.95, memory),
    ...leaves('au', 0.9, au, minutes(26)),
  ],
  'fallback-model': [...leaves('all', 0.5, [...persona, ...memory])],
  'teen-chat-off': [...leaves('teen', 0.59, [...persona, ...memory, 'history'])],
  'whole-product-off': [...leaves('product', 0.02, [...persona, ...memory])],
  'tombstone-messages': [...leaves('stored', 0.05, ['history'])],
  'persona-down': [...leaves('persona', 0.01, persona)],
  'memory-quarantine': [...leaves('cohort', 0.05, memory)],
};

/** Chance that one scripted attempt fails with the persona loaded: 14 of 60 of the gallery suite; from a summary it is about half that. */
const WITH_PERSONA = 14 / 60;

const probes = probesWith({
  'persona-gallery': { components: [...main, ...au], failureRate: WITH_PERSONA },
  memory: { components: memory, failureRate: WITH_PERSONA / 2 },
  promoted: { components: ['promoted'], failureRate: WITH_PERSONA },
  history: { components: ['history'], failureRate: 0.9 },
});

/** A partner's persona carries hidden instructions, and memory carries them on. */
export const worldA2: World = worldWith({ components, effects, probes });
