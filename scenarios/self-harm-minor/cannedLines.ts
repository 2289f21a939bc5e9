import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a scripted colleague says when they are talked to instead of asked for something. */
export const cannedLines: Scenario['cannedLines'] = {
  'incident-commander':
    'Noted for the log. If you need a decision from me, say what you propose and by when.',
  'model-owner':
    'Can’t think and type at once. Ask me to look something up, run the harness or press a switch I hold.',
  'safety-lead': 'I’m reading. Give me a query, a suite or an access request and I’ll do it; I won’t guess.',
  'product-owner':
    'On with three schools. If you need a second key or a look at usage, ask me for exactly that.',
  'legal-privacy': 'I’ll answer what is in front of me: a contract, a text to clear, a system to hold.',
  comms:
    'Nothing leaves this desk without clearance. Send me words to check, or tell me when you have facts.',
  'infra-oncall': 'Boards are open. Name a trace, a tile or a freeze and I’ll run it.',
  'support-lead': 'We have the queue. Ask for a ticket search and I’ll start it now.',
};
