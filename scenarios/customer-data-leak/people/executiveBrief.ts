import type { OutreachGroup } from '../../../shared/scenario/people.ts';
import { askOfExecutives, closingLines, executiveBriefOf } from '../../common/executiveBrief.ts';
import { fact, NEVER } from '../../common/predicates.ts';
import { someLimit, tenantsTold } from '../comms.ts';
import { actions } from './actionClauses.ts';

/** Facts the board can be read, and what an executive would rather hear. */
export const executiveBrief: OutreachGroup = executiveBriefOf([
  {
    id: 'acknowledge',
    text: 'Public answers of {{org.product.relay-assist}} have shown strangers personal data. One answer has been followed from end to end, and it is real.',
    purpose: 'acknowledge',
    knownWhen: fact('held.answer-trace'),
  },
  {
    id: 'attack',
    text: 'A hacker manipulated the assistant. We are the victim of an attack.',
    purpose: 'blame',
    trueWhen: NEVER,
    penalty: 'hands the board an attack that nobody has found',
  },
  {
    id: 'small',
    text: 'It is a small number of customers.',
    purpose: 'claim',
    penalty: 'gives the board a size in a word. The count will be quoted against it',
  },
  {
    id: 'numbers',
    text: 'A counted sample gives a first range over all sites, attached with its bounds. Who was shown what is still being counted.',
    purpose: 'scope',
    knownWhen: fact('held.sample-count'),
  },
  {
    id: 'numbers-open',
    text: 'How many people are concerned is not known yet.',
    purpose: 'scope',
    staleWhen: fact('held.sample-count'),
  },
  ...actions,
  {
    id: 'resolved',
    text: 'It has been resolved and cannot happen again.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'promises the board what no test has shown',
  },
  {
    id: 'returns-tested',
    text: 'What is off comes back only when a correction has passed our tests.',
    purpose: 'plan',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'tenants-told',
    text: 'The tenants concerned have had a first word from us. Their customers are theirs to tell.',
    purpose: 'plan',
    trueWhen: tenantsTold,
    knownWhen: tenantsTold,
  },
  {
    id: 'no-clock',
    text: 'Nobody outside needs to hear of it before tomorrow.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'forgets contracts whose hours are running',
  },
  askOfExecutives,
  ...closingLines,
]);
