import type { People, WelfareAction, WelfareCase } from '../../shared/scenario/people.ts';
import { minutes } from '../../shared/time.ts';
import { fact } from '../common/predicates.ts';
import { outreachWith } from './people/outreach.ts';

const routes: WelfareAction[] = [
  'through-the-customer',
  'ring-the-customer-today',
  'write-to-the-person',
  'no-contact-recorded',
];

const sampled = (
  item: Pick<WelfareCase, 'id' | 'title' | 'facts' | 'right' | 'risk' | 'dueAfterMs'> & {
    harmful: WelfareAction[];
  },
): WelfareCase => ({ ...item, shownWhen: fact('held.sample-count'), actions: routes });

/** The person whose data stood in the first report: learnt of at T+7, due fifteen minutes later. */
const reported: WelfareCase = {
  id: 'reported',
  title: 'The person whose data was in the reported answer',
  facts:
    'A customer of a business tenant. A stranger could read their name, street and a few personal lines, has written to us, and is being discreet about it. {{org.company}} holds the record for the tenant, as processor; the tenant’s privacy contact is known. Nothing points to danger. Question from support: who tells this person, and how?',
  shownWhen: fact('held.first-report'),
  actions: routes,
  right: ['through-the-customer'],
  harmful: ['write-to-the-person'],
  dueAt: minutes(22),
};

/** Facts as a reviewer writes them up for somebody who should not have to read the record. `soughtAfter`: the names were asked for, by whoever wanted them. */
const samplesWith = (soughtAfter: boolean): WelfareCase[] => [
  sampled({
    id: 'sample-1',
    title: 'Sampled record 1: somebody who wrote to our own help centre',
    facts:
      'An administrator at a small business had asked our own support about an invoice. Their name, reply address and message were readable. There is no tenant between us and this person; nobody else will tell them. Two reviewers see no sensitive content.',
    right: ['write-to-the-person'],
    harmful: ['no-contact-recorded'],
  }),
  sampled({
    id: 'sample-2',
    title: 'Sampled record 2: an address that was to be kept from somebody',
    risk: 'present',
    dueAfterMs: minutes(15),
    facts: `A customer of a tenant had moved and asked that the new address be given to nobody, for reasons given in the record. It was readable for about two hours.${soughtAfter ? ' The surname is one of those that were asked for again and again.' : ''} Post and email to the household may be opened by others. The tenant has a privacy contact who answers the phone day and night.`,
    right: ['ring-the-customer-today'],
    harmful: ['write-to-the-person', 'no-contact-recorded'],
  }),
  sampled({
    id: 'sample-3',
    title: 'Sampled record 3: something about health, tenant in the US',
    risk: 'distress',
    facts:
      'What was shown says something about a customer’s health. The tenant is bound by its own rules and has a form for such notices; we are its processor. Two reviewers see no present danger and no address.',
    right: ['through-the-customer'],
    harmful: ['write-to-the-person', 'no-contact-recorded'],
  }),
  sampled({
    id: 'sample-4',
    title: 'Sampled record 4: a tenant’s employee, name and work email only',
    facts:
      'What was shown names one of a tenant’s own agents: a name, a role and a shared work address that is on the tenant’s website. No customer is named. The tenant will get the answer id with the others.',
    right: ['no-contact-recorded'],
    harmful: [],
  }),
];

export const peopleWith = (ownHelpCentre: boolean, soughtAfter = false): People => ({
  welfare: [reported, ...samplesWith(soughtAfter).filter(({ id }) => ownHelpCentre || id !== 'sample-1')],
  outreach: outreachWith(ownHelpCentre),
  supportLines: [
    {
      locale: 'Affected by this drill?',
      text: 'The facilitator names a person to talk to; no reason asked.',
    },
    {
      locale: 'In danger now',
      text: 'EU and Ireland 112; UK 999; US and Canada 911.',
    },
    {
      locale: 'Somebody must not find you',
      text: 'UK: National Domestic Abuse Helpline 0808 2000 247. US: National Domestic Violence Hotline 1-800-799-7233. EU: 116 006, for victims of crime, where it is in service.',
    },
    {
      locale: 'Real people, real leaks',
      text: 'Your data protection officer, or the authority of your country, before anybody else.',
    },
  ],
});
