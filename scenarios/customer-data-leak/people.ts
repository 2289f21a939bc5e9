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
  title: 'The person whose data stood in the reported answer',
  facts:
    'A customer of a business tenant. Name, street and a few personal lines were readable for a stranger, who has written to us and is discreet about it. {{org.company}} holds the record for the tenant, as processor; the tenant’s privacy contact is known. Nothing points to danger. Question from support: who tells this person, and how?',
  shownWhen: fact('held.first-report'),
  actions: routes,
  right: ['through-the-customer'],
  harmful: ['write-to-the-person'],
  dueAt: minutes(22),
};

/** Facts as a reviewer writes them up for somebody who should not have to read the record. */
const samples: WelfareCase[] = [
  sampled({
    id: 'sample-1',
    title: 'Sampled record 1: somebody who wrote to our own help centre',
    facts:
      'An administrator at a small business had asked our own support about an invoice. Name, reply address and the text were readable. No tenant stands between us and this person; nobody else will tell them. Two reviewers see no sensitive content.',
    right: ['write-to-the-person'],
    harmful: ['no-contact-recorded'],
  }),
  sampled({
    id: 'sample-2',
    title: 'Sampled record 2: an address that was to be kept from somebody',
    risk: 'present',
    dueAfterMs: minutes(15),
    facts:
      'A customer of a tenant had moved and asked that the new address be given to nobody, for reasons stated in the record. It was readable for about two hours. Mail to the household may be opened by others. The tenant has a named privacy contact with a telephone, day and night.',
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
    title: 'Sampled record 4: a tenant’s employee, name and work e-mail only',
    facts:
      'What was shown names a tenant’s own agent: a name, a role and a shared work address that stands on the tenant’s website. No customer is named. The tenant will get the answer id with the others.',
    right: ['no-contact-recorded'],
    harmful: [],
  }),
];

export const peopleWith = (ownHelpCentre: boolean): People => ({
  welfare: [reported, ...samples.filter(({ id }) => ownHelpCentre || id !== 'sample-1')],
  outreach: outreachWith(ownHelpCentre),
  supportLines: [
    {
      locale: 'Affected by this drill?',
      text: 'The facilitator names a person to talk to; no reason asked.',
    },
    {
      locale: 'Real people, real leaks',
      text: 'Your data protection officer, or the authority of your country, before anybody else.',
    },
  ],
});
