import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a scripted colleague says when they are talked to instead of asked for something. */
export const cannedLines: Scenario['cannedLines'] = {
  'incident-commander': 'Noted. If you need a decision, tell me what you propose and by when.',
  'model-owner':
    'One thing at a time. Ask me to look something up, run the harness or press a switch I hold.',
  'safety-lead': 'I’m reading. Give me a query, a suite or an access request and I’ll do it; I won’t guess.',
  'product-owner': 'On the phone with two tenants. List, switch or second key? Tell me which.',
  'legal-privacy': 'I can help with a contract, a text to clear or a system to hold. Which is it?',
  comms: 'Nothing leaves this desk uncleared. Send me words to check, or facts when you have them.',
  'infra-oncall': 'Boards are up. Trace, purge, freeze? Just say which.',
  'support-lead': 'We’ve got the queue. Want a ticket search? I’ll start it now.',
};
