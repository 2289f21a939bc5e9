import type { OutreachGroup } from '../../../shared/scenario/people.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { askOfExecutives, closingLines, executiveBriefOf } from '../../common/executiveBrief.ts';
import { any, effective, fact, NEVER, not } from '../../common/predicates.ts';

/** One line an executive can say at six that is still so at eight. */
export function executiveBriefWith(someSwitch: Predicate): OutreachGroup {
  const touched = any(
    someSwitch,
    effective('block-script', 'script'),
    effective('correct-threshold', 'locale'),
    effective('language-off', 'locale'),
    effective('partner-publish-off', 'partner'),
  );
  return executiveBriefOf([
    {
      id: 'fake',
      text: 'The images are fabricated.',
      purpose: 'claim',
      trueWhen: NEVER,
      penalty: 'hands an executive the denial that one real image turns into the headline',
    },
    {
      id: 'acknowledge',
      text: 'Images are going round that show hateful output of {{org.product.inkwell}}. At least one of them is a real answer of ours.',
      purpose: 'acknowledge',
      knownWhen: fact('held.request-id-check'),
    },
    {
      id: 'checking',
      text: 'Images are going round that show hateful output of {{org.product.inkwell}}. Each is checked from both sides; nobody can say yet which are ours.',
      purpose: 'acknowledge',
      staleWhen: fact('held.request-id-check'),
    },
    {
      id: 'counted',
      text: 'How common it is has been counted; the count is attached with its bound.',
      purpose: 'scope',
      knownWhen: fact('held.prevalence-count'),
    },
    {
      id: 'count-open',
      text: 'How common it is has not been counted yet.',
      purpose: 'scope',
      staleWhen: fact('held.prevalence-count'),
    },
    {
      id: 'provoked',
      text: 'Users provoked it; ordinary people never see this.',
      purpose: 'blame',
      trueWhen: NEVER,
      penalty: 'blames users. Whoever provoked it, the product gave the answer',
    },
    {
      id: 'off',
      text: 'What we know of as a source of it is off or limited; the list below says where, and what it costs.',
      purpose: 'action',
      trueWhen: touched,
      knownWhen: touched,
    },
    {
      id: 'nothing-off',
      text: 'Nothing is switched off. Nothing we have read so far asks for it, and each switch has its price below.',
      purpose: 'action',
      trueWhen: not(touched),
      knownWhen: fact('held.prevalence-count'),
    },
    {
      id: 'everything-off',
      text: 'We will switch everything off tonight, to be seen to act.',
      purpose: 'plan',
      penalty: 'buys a headline with everybody’s work, and says so in writing',
    },
    {
      id: 'people',
      text: 'The person who was named hears it from one of us, in person.',
      purpose: 'plan',
    },
    askOfExecutives,
    ...closingLines,
  ]);
}
