import type { Duty } from '../../shared/scenario/people.ts';
import { hours } from '../../shared/time.ts';
import type { DutyText } from '../common/duties.ts';
import { LAST_READ, PLAYBOOK } from '../common/duties.ts';
import { authorityNotice } from './duties/authorityNotice.ts';

type Answer = Pick<Duty, 'expected' | 'accepted'>;
type Answers = Record<'art-33-own' | 'art-34-people' | 'dental-baa', Answer>;

const assess: Answer = { expected: 'assess', accepted: ['assess'] };
const notify: Answer = { expected: 'notify', accepted: ['notify'] };
const none: Answer = { expected: 'not-applicable', accepted: ['not-applicable'] };

/**
 * The fictional company's playbook, card by card: what it asks and how counsel settles it. Not legal advice; dates and limits move, so a
 * facilitator may replace any of them. The cards are the same in every variant; which of them is owed follows from whose data it was.
 */
export const dutiesWith = (answers: Answers): (DutyText & Answer & Pick<Duty, 'trap'>)[] => [
  {
    id: 'art-33-own',
    title: 'As controller: the data authorities, 72 hours',
    jurisdiction: 'EU and UK',
    trigger:
      'A breach of data for which {{org.company}} itself is controller, such as its own help centre and support tickets.',
    clock:
      '72 hours from reasonable certainty, in phases if need be; none where a risk to people is unlikely.',
    addressee: 'The Irish Data Protection Commission; for people in the UK also the ICO',
    card: 'The notice says what happened to which data, about how many people, whom to ask, likely consequences and measures (article 33(3)), in phases if need be. Tenants’ data does not belong here. A processor that decides for itself what data is used for becomes controller of that use (article 28(10)); whether training does is for counsel. Late is allowed with reasons, silence is not. Every breach goes into the register.',
    source: 'GDPR and UK GDPR art. 28(10), 33(1) and 33(3) to 33(5)',
    asOf: PLAYBOOK,
    unverified: 'Whether the ICO has been replaced by the Information Commission by now was not verified.',
    ...answers['art-33-own'],
    ...authorityNotice(answers['art-33-own'].expected === 'notify'),
    limitMs: hours(72),
  },
  {
    id: 'art-34-people',
    title: 'As controller: telling people ourselves (high risk)',
    jurisdiction: 'EU and UK',
    trigger: 'A breach of our own data that is likely to put people at high risk.',
    clock: 'Without undue delay; the law names no hour.',
    addressee: 'The people concerned, in plain words',
    card: 'For tenants’ customers that is the tenant’s decision, on facts we supply. For our own people we assess, person by person, what was readable and what a stranger could do with it, and write the result down.',
    source: 'GDPR and UK GDPR art. 34',
    asOf: PLAYBOOK,
    ...answers['art-34-people'],
    limitMs: null,
  },
  {
    id: 'california-30-days',
    title: 'California and other US states',
    jurisdiction: 'California; each other state has its own law',
    trigger:
      'Somebody without a right has acquired, or is reasonably believed to have, a resident’s unencrypted name together with a listed element, or an account name with its password.',
    clock: '30 days from discovery to residents; a sample to the Attorney General 15 days later, above 500.',
    addressee: 'Residents, by whoever owns the data; the owner, by whoever only maintains it, at once',
    card: 'Only listed elements count, such as an identity number, a payment account with its code, or health data. A name with an address and an order is not on the list. So look first at what kind of data was readable, then ask whether a readable answer is an acquisition. Assess state by state, and record.',
    source: 'Cal. Civ. Code 1798.82, elements in (h), as amended by SB 446 from January 2026',
    asOf: LAST_READ,
    unverified:
      'The list was read where section 1798.81.5 repeats it; the laws of other states were not read.',
    ...assess,
    limitMs: null,
  },
  {
    id: 'dental-baa',
    title: 'Business associate agreement with the dental group (HIPAA)',
    jurisdiction: 'United States, and contract',
    trigger: 'Patients’ unsecured information was, or may have been, readable.',
    clock: 'Three business days from discovery by the agreement; 60 days at most by law.',
    addressee: 'The dental group; it decides about patients, the federal health department and the press',
    card: 'Under the agreement the group gets notice of any breach of unsecured patient information. It is owed only if patients’ data was, or may have been, readable; where the group’s data was out of reach, say so on request and record why.',
    source: 'Business associate agreement, clause 5; 45 CFR 164.410',
    asOf: PLAYBOOK,
    ...answers['dental-baa'],
    limitMs: hours(72),
    carriedBy: ['tenants'],
  },
  {
    id: 'dora-support',
    title: 'Bank supervisor (DORA)',
    jurisdiction: 'EU',
    trigger: 'A bank classifies an incident at one of its suppliers as major.',
    clock:
      'For the bank: 4 hours after classifying, at most 24 after awareness. For us: what the contract says.',
    addressee: 'The bank’s own supervisor, by the bank',
    card: 'That report is the bank’s. A supplier answers the bank’s questions fast and in writing, states what it does not know, and files nothing with a supervisor that is not its own. Assess what the bank will need.',
    source: 'Regulation (EU) 2022/2554 art. 19, with its technical standards on reporting',
    asOf: PLAYBOOK,
    expected: 'assess',
    accepted: ['assess', 'not-applicable'],
    limitMs: null,
  },
  {
    id: 'insurer',
    title: 'Cyber and liability insurer',
    jurisdiction: 'Contract',
    trigger: 'Circumstances that may lead to a claim.',
    clock: 'Promptly; it can be settled the next morning.',
    addressee: 'The insurer, through the broker',
    card: 'Both policies ask for consent before outside forensics or counsel are engaged at the insurer’s cost. Facts go out, after counsel has read them. Late word can cost cover. Keep the log of facts apart from counsel’s memo: advice that goes round is hard to keep privileged.',
    source: 'Cyber policy, condition 4; liability policy, condition 7',
    asOf: PLAYBOOK,
    expected: 'assess',
    accepted: ['assess', 'notify'],
    limitMs: null,
  },
  {
    id: 'nis2',
    title: 'NIS2 (significant incident)',
    jurisdiction: 'EU, through the law of the main establishment: Ireland',
    trigger:
      'A significant incident at an entity in scope: severe disruption or loss, or considerable damage to others.',
    clock: 'Early warning in 24 hours, notification in 72, report within a month.',
    addressee: 'The response team or authority of the main establishment',
    card: 'A support service run for others may count as a cloud or managed service. Then a regulation says what is significant: direct loss above EUR 500,000 or 5 % of turnover, among other lines. Article 26 puts us under our main establishment. Assess scope and significance, record both, and date the record.',
    source: 'Directive (EU) 2022/2555 art. 23 and 26; Implementing Regulation (EU) 2024/2690',
    asOf: LAST_READ,
    unverified: 'Whether Ireland has enacted its law by now was not verified.',
    ...assess,
    limitMs: null,
  },
  {
    id: 'omnibus-96',
    title: 'Digital Omnibus: 96 hours and a single entry point',
    jurisdiction: 'EU (a proposal)',
    trigger: 'That the data part of the proposal of November 2025 is adopted and applies.',
    clock: 'None: a proposal sets no clock.',
    addressee: 'Nobody',
    card: 'The data part would give controllers 96 hours instead of 72, only for high risk, through one entry point for the Union. The part on AI has become law; this one is another file. Until counsel confirms that it has been adopted, it does not apply. Record which law the clocks in this incident follow.',
    source: 'Commission proposal of 19 November 2025',
    asOf: LAST_READ,
    unverified: 'We found no adoption of the data part; the last source was of mid-2026.',
    ...none,
    limitMs: null,
    trap: true,
  },
  {
    id: 'sec-8k',
    title: 'SEC Form 8-K, Item 1.05',
    jurisdiction: 'United States',
    trigger: 'An issuer of listed securities finds a cybersecurity incident material.',
    clock: 'Four business days from that finding.',
    addressee: 'The Securities and Exchange Commission, by the issuer',
    card: '{{org.company}} is privately held: the form does not apply to it. Tenants that are listed may ask for facts so that they can decide about a filing of their own: answer them as any tenant, in writing, with what is known and what is not.',
    source: 'Form 8-K, Item 1.05',
    asOf: PLAYBOOK,
    ...none,
    limitMs: null,
    trap: true,
  },
  {
    id: 'tenants-others',
    title: 'As processor: all other tenants concerned',
    jurisdiction: 'EU and UK, and contract',
    trigger: 'We become aware of a breach of data that we process for a tenant.',
    clock: 'Without undue delay; the law names no hour, our practice is 24 hours.',
    addressee: 'Each tenant concerned, about its own data',
    card: 'Notify with a first word the same day, the written notice as soon as it is ready: what could be read, from when to when, what we did, what is not known, whom to call. Tenants that are not concerned get no notice.',
    source: 'GDPR and UK GDPR art. 33(2)',
    asOf: PLAYBOOK,
    ...notify,
    limitMs: hours(24),
    carriedBy: ['tenants'],
  },
  {
    id: 'tenants-tight',
    title: 'As processor: tenants with a clock in the contract',
    jurisdiction: 'Contract',
    trigger: 'Awareness or confirmation, as the contract of the tenant says; the register has which.',
    clock: '24 hours from awareness in one contract, 48 from confirmation in another.',
    addressee: 'The tenant, by the channel that its annex names',
    card: 'A heads-up before certainty is allowed, helps the tenant, and starts no clock of ours; the written notice follows within the hours. Renewal dates do not move it.',
    source: 'Data processing agreements, annex on incidents',
    asOf: PLAYBOOK,
    ...notify,
    limitMs: hours(24),
    carriedBy: ['tenants'],
  },
];
