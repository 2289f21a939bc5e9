import type { Switch, SwitchEffect } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';

type Lever = Omit<Switch, 'effects'>;

/**
 * The levers as their cards show them; the same in every variant of this scenario. Costs are shares of
 * capability. No card names the language at fault: which one it is, if any, is for the desks to find.
 */
const levers: Lever[] = [
  {
    id: 'S1',
    title: 'Banter tone off (tone_banter)',
    kind: 'disable',
    note: 'The tone disappears from app, web, plug-in and extension; other tones stay. Requests through the API name the tone themselves and are not reached.',
    holders: ['product-owner'],
    delayMs: minutes(2),
    scopes: [{ id: 'surfaces', title: 'App, web, plug-in, extension', cost: 0.04 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S2',
    title: 'Template pack back to v36',
    kind: 'rollback',
    note: 'Puts the earlier instruction texts of every tone back, API included. Two minor fixes of v37 go with it. Overwrites the live pack.',
    holders: ['model-owner'],
    delayMs: minutes(4),
    scopes: [{ id: 'all', title: 'All surfaces and the API', cost: 0.01 }],
    options: [],
    alters: { thing: 'live-pack', title: 'The live template pack as it answered' },
    reversible: true,
  },
  {
    id: 'S3',
    title: 'Correct one hate threshold, with an evaluation per language',
    kind: 'filter',
    note: 'Sets a threshold of guard-8 to the value its own evaluation supports, for the languages where the rates look wrong. Needs those rates first. Does not touch what the model writes.',
    holders: ['safety-lead'],
    delayMs: minutes(3),
    scopes: [{ id: 'locale', title: 'Where trigger rates are out of line', cost: 0.003 }],
    options: [],
    requires: {
      when: { fact: 'held.LANG', is: true },
      because:
        'Which threshold? The trigger rates by language show where one is out of line; the {{org.role.safety-lead|lower}} can read them.',
    },
    reversible: true,
  },
  {
    id: 'S4',
    title: 'Model back to cv-4.2',
    kind: 'rollback',
    note: 'About 14 minutes. EU enterprise tenants are pinned to cv-4.3 by contract and stay on it. What cv-4.3 fixed is open again; the {{org.role.model-owner|lower}} has the list.',
    holders: ['model-owner'],
    delayMs: minutes(14),
    scopes: [{ id: 'unpinned', title: 'Everybody who is not pinned', cost: 0.03 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S5',
    title: 'Strict safety profile, everywhere',
    kind: 'filter',
    note: 'Raises every filter by one notch. Refuses part of history lessons, news about hate crimes, counter-speech, and reports written by people who were abused. A notch multiplies the thresholds there are.',
    holders: ['safety-lead'],
    delayMs: minutes(4),
    scopes: [{ id: 'global', title: 'All languages, all surfaces', cost: 0.07 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S6',
    title: 'One language off',
    kind: 'disable',
    note: 'Users of that language get a notice instead of a rewrite, in every tone. Seen from there, a whole country loses the product.',
    holders: ['product-owner'],
    delayMs: minutes(2),
    scopes: [{ id: 'locale', title: 'The language most seen in reports, besides English', cost: 0.041 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S7',
    title: '{{org.product.inkwell}} off',
    kind: 'disable',
    note: 'Every surface, every language, the API. Unsaved rewrites are lost. Open editors keep working until they next ask the server; pages already published stay.',
    holders: ['product-owner'],
    delayMs: minutes(1),
    scopes: [{ id: 'product', title: 'The whole product', cost: 1, secondKey: 'incident-commander' }],
    options: [],
    reversible: true,
  },
  {
    id: 'S8',
    title: 'Publishing partner: auto-publish off, and ring them',
    kind: 'takedown',
    note: 'Stops the partner’s plug-in from publishing by itself and asks their duty editor to withdraw what is on their site. We cannot edit their pages; the call takes a few minutes.',
    holders: ['product-owner'],
    delayMs: minutes(4),
    scopes: [{ id: 'partner', title: 'The partner that rang', cost: 0.005 }],
    options: [],
    requires: {
      when: { fact: 'delivered.partner-call', is: true },
      because: 'Which partner? None has been in touch, and none is named in a report.',
    },
    reversible: true,
  },
  {
    id: 'S9',
    title: 'Refuse tone=banter on the API',
    kind: 'disable',
    note: 'Calls that ask for the tone get an error. Breaks the integration of every customer that sends the parameter; product knows who they are.',
    holders: ['product-owner'],
    delayMs: minutes(3),
    scopes: [{ id: 'api', title: 'API, all customers', cost: 0.006 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S10',
    title: 'Pinned EU tenants to cv-mini',
    kind: 'fallback',
    note: 'Moves the tenants whose contract pins cv-4.3 to the small fallback model. Plainer text, shorter limits. Their contract allows it for safety, with notice the same day.',
    holders: ['model-owner'],
    delayMs: minutes(6),
    scopes: [{ id: 'pinned', title: 'Pinned EU enterprise tenants', cost: 0.02 }],
    options: [],
    reversible: true,
  },
  {
    id: 'S11',
    title: 'Block one scripted prompt at the edge',
    kind: 'edge-block',
    note: 'Recognises one long prompt script by its fingerprint and ends the exchange with an explanation. Knows that script and its near copies, nothing else.',
    holders: ['safety-lead'],
    delayMs: minutes(3),
    scopes: [{ id: 'script', title: 'The script seen in a report', cost: 0.001 }],
    options: [],
    requires: {
      when: { fact: 'held.IDS', is: true },
      because:
        'There is no script to recognise yet. A request id that was found may show one; infrastructure can look.',
    },
    reversible: true,
  },
  {
    id: 'S12',
    title: 'Change and retention freeze',
    kind: 'freeze',
    note: 'Two separate acts. Rollouts: no pack, model or setting is released or promotes itself. Retention: clean-up jobs stop and logs outlive their usual term. Neither changes what users get now.',
    holders: ['model-owner', 'infra-oncall'],
    delayMs: 0,
    scopes: [
      { id: 'rollouts', title: 'Rollouts, registry sync and promotions', cost: 0, holders: ['model-owner'] },
      { id: 'retention', title: 'Log retention and clean-up jobs', cost: 0, holders: ['infra-oncall'] },
    ],
    options: [],
    reversible: true,
  },
];

/** The levers with what they do in one variant. A lever without rows costs what it costs and changes nothing. */
export const switchesWith = (effects: Readonly<Record<string, SwitchEffect[]>>): Switch[] =>
  levers.map((lever) => ({ ...lever, effects: effects[lever.id] ?? [] }));

/** One factor on several components. */
export const rows = (scope: string, multiplier: number, components: readonly string[]): SwitchEffect[] =>
  components.map((component) => ({ scope, component, multiplier }));
