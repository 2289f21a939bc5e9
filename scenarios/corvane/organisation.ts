import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import { hours, minutes } from '../../shared/time.ts';
import { glossary } from './glossary.ts';

/** The fictional company of the bundled scenarios. An overlay may rename it and set other limits; ground truth never lives here. */
export const corvane: OrganisationProfile = {
  id: 'corvane',
  company: 'Corvane',
  about:
    'A fictional private company of 900 people in London and Denver, with its EU main establishment in Dublin. One model platform carries three products. It fine-tunes a licensed base model and sells the result under its own name; it is neither a frontier developer nor a provider of general-purpose AI with systemic risk.',
  contact: 'care@corvane.example',
  products: [
    {
      id: 'lantern',
      title: 'Lantern',
      about:
        'Study companion from age 13, with a teen mode set by account age. Mobile, web, a voice beta, and Schools: inside the learning platforms of 212 districts and trusts.',
    },
    {
      id: 'relay-assist',
      title: 'Relay Assist',
      about:
        'Support assistant for 340 business tenants, answering from each tenant’s own documents. A public widget that needs no login, an agent console, and share pages.',
    },
    {
      id: 'inkwell',
      title: 'Inkwell',
      about:
        'Writing assistant. Web and app, API, a plug-in for publishers’ editing systems, a browser extension.',
    },
  ],
  roleTitles: {
    'incident-commander': 'Incident commander',
    'model-owner': 'Model owner',
    'safety-lead': 'Safety lead',
    'product-owner': 'Product owner',
    'legal-privacy': 'Legal and privacy',
    comms: 'Communications',
    'infra-oncall': 'Infrastructure on call',
    'support-lead': 'Trust and safety support lead',
    executive: 'Executive on call',
    scribe: 'Scribe and deputy',
  },
  severities: [
    {
      severity: 0,
      short: 'Sev 0',
      name: 'Sev 0: catastrophic model behaviour',
      criteria: [
        'Clear physical harm or major financial harm is likely or ongoing.',
        'Large-scale leakage of data through model behaviour.',
        'Widespread abuse of a product through model behaviour.',
        'Page: the six core roles, privacy, infrastructure, the trust and safety support lead, the executive on call. Security incident response when data leaves its tenant.',
        'Acknowledge within 5 minutes. Silence moves to the secondary at once.',
      ],
      acknowledgeMs: minutes(5),
      acknowledgeByRoleMs: {},
      firstMitigationMs: minutes(15),
      containedMs: minutes(30),
      updateEveryMs: minutes(15),
    },
    {
      severity: 1,
      short: 'Sev 1',
      name: 'Sev 1: harmful behaviour or major quality break',
      criteria: [
        'Output that violates policy and can be reproduced on common prompts.',
        'Harmful output that reaches vulnerable users.',
        'Large customer impact.',
        'Page: commander, model, safety, product; communications and legal if users can see it. Add the support lead when users are harmed, infrastructure when a live path must be traced, security incident response when data leaves its tenant.',
        'Acknowledge within 5 minutes; communications and legal within 10. Contained: 30 minutes is the target, 60 the limit.',
      ],
      acknowledgeMs: minutes(5),
      acknowledgeByRoleMs: { 'legal-privacy': minutes(10), comms: minutes(10) },
      firstMitigationMs: minutes(30),
      containedMs: minutes(60),
      updateEveryMs: minutes(30),
    },
    {
      severity: 2,
      short: 'Sev 2',
      name: 'Sev 2: contained or edge case',
      criteria: [
        'A jailbreak that is hard to hit.',
        'Bias or toxicity on a narrow topic.',
        'A quality regression in one place.',
        'Page: product, the safety queue, the model owner in business hours. Add communications if it is public.',
        'Acknowledge within 30 minutes. First mitigation by the next business day.',
      ],
      acknowledgeMs: minutes(30),
      acknowledgeByRoleMs: {},
      firstMitigationMs: null,
      containedMs: null,
      updateEveryMs: hours(24),
    },
  ],
  severityDefault:
    'If unsure, take the higher severity now and come down later. Whatever a raise adds counts from the raise.',
  paging: {
    titles: [
      { id: 'ic-oncall', title: 'Incident commander on call' },
      { id: 'ic-secondary', title: 'Second commander on call (deputy)' },
      { id: 'model-oncall', title: 'Model owner on call' },
      { id: 'safety-oncall', title: 'Safety on call' },
      { id: 'legal-oncall', title: 'Legal on call' },
      { id: 'comms-oncall', title: 'Communications on call' },
      { id: 'sre-oncall', title: 'Infrastructure on call' },
      { id: 'ts-support-lead', title: 'Trust and safety support lead' },
      { id: 'exec-oncall', title: 'Executive on call' },
    ],
  },
  authorityCard: [
    {
      role: 'incident-commander',
      may: 'Authorise any switch; one word is enough. The holder executes it. May break glass and press a switch alone: that is logged and must be explained. Keeps command until somebody accepts it by name.',
    },
    {
      role: 'model-owner',
      may: 'Execute changes to model, routing, orchestrator and templates, and freeze rollouts.',
    },
    {
      role: 'safety-lead',
      may: 'Execute filter profiles, category blocks and the removal of stored content. Decides who sees raw content. Co-clears every public text.',
    },
    {
      role: 'product-owner',
      may: 'Execute changes to surfaces and tenants. Holds the second key for anything that customers under contract will notice, and for a whole product off.',
    },
    {
      role: 'legal-privacy',
      may: 'Authorise disclosures and notices. Issue and release a legal hold, naming the systems. Co-clears every public text.',
    },
    {
      role: 'comms',
      may: 'Publish what legal and safety have both cleared. Owns external words: nobody else answers a reporter.',
    },
    {
      role: 'infra-oncall',
      may: 'Execute on indexes, caches, drains and retention; run traces; carry out a hold within 5 minutes.',
    },
    {
      role: 'support-lead',
      may: 'Answer the people who wrote to us, triage flagged accounts with the safety lead, send what has been cleared.',
    },
    {
      role: 'executive',
      may: 'Take command, in those words, or leave it where it is. Does not direct responders.',
    },
    {
      role: 'scribe',
      may: 'Log what is said as if its speaker had typed it, keep the clocks, take command when it is handed over.',
    },
  ],
  statementsClearedBy: ['legal-privacy', 'safety-lead'],
  emergencySentence:
    'We are not an emergency service. If you or someone else is in danger now, call 999, 112 or 911.',
  supportSentence:
    'UK Childline 0800 1111; Ireland Childline 1800 66 66 66; US 988; Canada Kids Help Phone 1-800-668-6868; Australia Kids Helpline 1800 55 1800; any age in the UK and Ireland 116 123; elsewhere findahelpline.com.',
  // Numbers that the facilitator checks for the locale before use: the guide says so, and an overlay can replace them all.
  supportLines: [
    {
      locale: 'In danger now',
      text: 'The emergency number: 999 in the UK, 112 in Ireland and the EU, 911 in the US and Canada, 000 in Australia.',
    },
    {
      locale: 'US',
      text: '988 Suicide & Crisis Lifeline: call or text 988. Crisis Text Line: text HOME to 741741.',
      about: 'distress',
    },
    { locale: 'Canada', text: '9-8-8: Suicide Crisis Helpline. Call or text 988.', about: 'distress' },
    {
      locale: 'Canada, children and young people',
      text: 'Kids Help Phone: 1-800-668-6868, or text CONNECT to 686868.',
      about: 'distress',
    },
    { locale: 'UK and Ireland', text: 'Samaritans: 116 123, day and night.', about: 'distress' },
    { locale: 'UK, under 19', text: 'Childline: 0800 1111.', about: 'distress' },
    { locale: 'UK, under 35', text: 'Papyrus HOPELINE247: 0800 068 4141.', about: 'distress' },
    { locale: 'UK, by text', text: 'Shout: text SHOUT to 85258.', about: 'distress' },
    { locale: 'Ireland, under 18', text: 'Childline: 1800 66 66 66.', about: 'distress' },
    { locale: 'Australia', text: 'Lifeline: 13 11 14.', about: 'distress' },
    { locale: 'Australia, 5 to 25', text: 'Kids Helpline: 1800 55 1800.', about: 'distress' },
    {
      locale: 'EU, children and young people',
      text: 'Child helpline: 116 111 in most member states. Not in France (119) or Italy (1 96 96).',
      about: 'distress',
    },
    {
      locale: 'UK, targeted by hatred',
      text: 'Stop Hate UK: 0800 138 1625, in the areas it covers. Victim Support, England and Wales: 08 08 16 89 111 (not checked this year).',
      about: 'hatred',
    },
    {
      locale: 'EU, targeted by hatred',
      text: 'Victims of crime: 116 006 in about half of the member states, Ireland, France and Germany among them. Poland: +48 222 309 900. Greece, police line: 11414.',
      about: 'hatred',
    },
    {
      locale: 'US, targeted by hatred',
      text: 'justice.gov/hatecrimes says where to report and who helps in each state. To talk at any hour: call or text 988.',
      about: 'hatred',
    },
    { locale: 'Brazil, targeted by hatred', text: 'Disque 100: free, day and night.', about: 'hatred' },
    {
      locale: 'Indonesia, targeted by hatred',
      text: 'No national line that we could confirm. The national human rights commission (Komnas HAM) takes complaints.',
      about: 'hatred',
    },
    { locale: 'Elsewhere', text: 'findahelpline.com lists free, confidential lines by country.' },
  ],
  glossary,
};
