import type { OutreachGroup } from '../../../shared/scenario/people.ts';
import { askOfExecutives, closingLines, executiveBriefOf } from '../../common/executiveBrief.ts';
import { any, fact, NEVER } from '../../common/predicates.ts';
import { moreThanOneKnown, someLimit, storedRemoved } from '../comms.ts';

/** Nothing in it points at a family: what the board is read, somebody repeats at a dinner. */
export const executiveBrief: OutreachGroup = executiveBriefOf([
  {
    id: 'acknowledge',
    text: '{{org.product.lantern}} gave at least one young user harmful content about self-harm. It is not a misuse; the product is at fault.',
    purpose: 'acknowledge',
    knownWhen: any(fact('held.message-trace'), moreThanOneKnown),
    staleWhen: moreThanOneKnown,
  },
  {
    id: 'family',
    text: 'It is a girl of fifteen in the UK, and her family is calm.',
    purpose: 'claim',
    penalty: 'describes one family to people who do not need to know whose it is',
  },
  {
    id: 'acknowledge-more',
    text: '{{org.product.lantern}} gave young users harmful content about self-harm. It was not one conversation, and the product is at fault.',
    purpose: 'acknowledge',
    knownWhen: moreThanOneKnown,
  },
  {
    id: 'isolated',
    text: 'It looks like an isolated case.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'gives the board a size that nobody has counted',
  },
  {
    id: 'numbers',
    text: 'A counted sample gives a first range, attached with its bounds.',
    purpose: 'scope',
    knownWhen: fact('held.sample-count'),
  },
  {
    id: 'numbers-open',
    text: 'How many people are concerned is not known yet.',
    purpose: 'scope',
    staleWhen: fact('held.sample-count'),
  },
  {
    id: 'limited',
    text: 'We have limited parts of {{org.product.lantern}} while we investigate; what works and what does not is listed below.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'fixed',
    text: 'It has been fixed.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'promises the board what no test has shown',
  },
  {
    id: 'stored-removed',
    text: 'The messages of this kind that we have found are taken down.',
    purpose: 'action',
    trueWhen: storedRemoved,
    knownWhen: storedRemoved,
  },
  {
    id: 'model',
    text: 'The new model did it, and it is being rolled back.',
    purpose: 'cause',
    trueWhen: NEVER,
    penalty: 'names a cause to please whoever named it first',
  },
  {
    id: 'people',
    text: 'What is done for each young person we know of is decided one by one, with a name under it. No family is contacted before that.',
    purpose: 'plan',
  },
  askOfExecutives,
  ...closingLines,
]);
