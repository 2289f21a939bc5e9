import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a scripted colleague says when they are talked to instead of asked for something. */
export const cannedLines: Scenario['cannedLines'] = {
  'incident-commander': 'On the log. Tell me what you propose and by when, and I will say yes or no.',
  'model-owner': 'Hands full. Name a look-up, a suite or a switch of mine and I’ll do that.',
  'safety-lead': 'Reading. Ask me for a rate, a suite or an access and you’ll have it; I don’t do guesses.',
  'product-owner':
    'I have two customers on hold. A registry look-up, a switch, a second key: ask for exactly that.',
  'legal-privacy': 'Put it in front of me: a contract, a text to clear, a system to hold.',
  comms: 'Nothing leaves here uncleared. Send me facts, or words to check.',
  'infra-oncall': 'Boards are open. Give me an id, a tile or a freeze.',
  'support-lead': 'Queue is open. Ask for a search and it starts now.',
};
