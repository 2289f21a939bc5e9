import type { Duty } from '../../shared/scenario/people.ts';
import { hours } from '../../shared/time.ts';

const asOf = '2026-11-01';

type Answer = Pick<Duty, 'expected' | 'accepted'>;
type Answers = Record<'art-33-own' | 'art-34-people' | 'dental-baa', Answer>;

const assess: Answer = { expected: 'assess', accepted: ['assess'] };
const notify: Answer = { expected: 'notify', accepted: ['notify'] };
const none: Answer = { expected: 'not-applicable', accepted: ['not-applicable'] };

/**
 * The fictional company's playbook, card by card: what it asks and how counsel settles it. Not legal advice; dates and limits move, so a
 * facilitator may replace any of them. The cards are the same in every variant; which of them is owed follows from whose data it was.
 */
export const dutiesWith = (answers: Answers): Duty[] => [
  {
    id: 'art-33-own',
    title: 'As controller: our lead authority (Dublin) and the ICO, 72 hours',
    card: 'Where {{org.company}} itself decides what data is for (its own help centre and support tickets), it is controller: a breach goes to the Irish lead authority, for people in the UK also to the ICO, within 72 hours of reasonable certainty, in phases if need be. Data we hold for tenants does not belong here; whether training use makes us controller is for counsel.',
    asOf,
    ...answers['art-33-own'],
    limitMs: hours(72),
  },
  {
    id: 'art-34-people',
    title: 'As controller: telling people ourselves (high risk)',
    card: 'Where a breach is likely to put people at high risk, the controller tells them without undue delay, in plain words. For tenants’ customers that is the tenant’s decision, on facts we supply. For our own people we assess, person by person, what was readable and what a stranger could do with it, and write the result down.',
    asOf,
    ...answers['art-34-people'],
    limitMs: null,
  },
  {
    id: 'california-30-days',
    title: 'California and other US states',
    card: 'California, since January 2026: residents are told within 30 days of discovery when unencrypted personal information was acquired; the Attorney General gets a sample within 15 days after that above 500 residents. Who only maintains data tells its owner at once. Whether a readable answer is an acquisition is the question: assess, state by state, and record.',
    asOf,
    ...assess,
    limitMs: null,
  },
  {
    id: 'dental-baa',
    title: 'Business associate agreement with the dental group (HIPAA)',
    card: 'Under the agreement the dental group gets notice of any breach of unsecured patient information within three business days of discovery; the law’s outer limit is 60 days. The group decides about patients, the federal health department and the press. It is owed only if patients’ data was, or may have been, readable; where the group’s data was out of reach, say so on request and record why.',
    asOf,
    ...answers['dental-baa'],
    limitMs: hours(72),
    carriedBy: ['tenants'],
  },
  {
    id: 'dora-support',
    title: 'Bank supervisor (DORA)',
    card: 'A bank classifies incidents at its suppliers and reports major ones to its own supervisor: four hours after classifying, at most 24 after awareness. That report is the bank’s. A supplier answers the bank’s questions fast and in writing, states what it does not know, and files nothing with a supervisor that is not its own. Assess what the bank will need.',
    asOf,
    expected: 'assess',
    accepted: ['assess', 'not-applicable'],
    limitMs: null,
  },
  {
    id: 'nis2',
    title: 'NIS2 (significant incident)',
    card: 'Providers in scope give an early warning within 24 hours of a significant incident, a notification within 72, a report within a month. Scope follows from size and service, significance from disruption or damage to others. Our classification as a digital provider is pending in one member state. Assess both, record both, and date the record.',
    asOf,
    ...assess,
    limitMs: null,
  },
  {
    id: 'omnibus-96',
    title: 'Digital Omnibus: 96 hours and a single entry point',
    card: 'A proposal of November 2025 would give controllers 96 hours instead of 72, only for high risk, through one entry point for the Union. A proposal sets no clock. Until counsel confirms that it has been adopted, it does not apply: a notification is neither due under it nor late because of it. Record which law the clocks in this incident follow.',
    asOf,
    ...none,
    limitMs: null,
    trap: true,
  },
  {
    id: 'sec-8k',
    title: 'SEC Form 8-K, Item 1.05',
    card: 'An issuer of listed securities reports a material cybersecurity incident within four business days of finding it material. {{org.company}} is privately held: the form does not apply to it. Tenants that are listed may ask for facts so that they can decide about a filing of their own: answer them as any tenant, in writing, with what is known and what is not.',
    asOf,
    ...none,
    limitMs: null,
    trap: true,
  },
  {
    id: 'tenants-others',
    title: 'As processor: all other tenants concerned',
    card: 'A processor tells the controller of a breach without undue delay, whatever the contract says; the law names no hour. Our practice: first word the same day, the written notice as soon as it stands. Each tenant hears about its own data: what could be read, from when to when, what we did, what is not known, whom to ring. Tenants that are not concerned get no notice.',
    asOf,
    ...notify,
    limitMs: hours(24),
    carriedBy: ['tenants'],
  },
  {
    id: 'tenants-tight',
    title: 'As processor: tenants with a clock in the contract',
    card: 'Some contracts name hours: 24 from awareness, 48 from confirmation. The register says which tenant has which. A heads-up before certainty is allowed, helps the tenant, and starts no clock of ours; the written notice follows within the hours. Renewal dates do not move it. Send by the channel that the annex names.',
    asOf,
    ...notify,
    limitMs: hours(24),
    carriedBy: ['tenants'],
  },
];
