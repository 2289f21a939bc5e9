import type { reviewCommands } from '../../../shared/drill/review/commands.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, inCallOrRefuse, refuse } from '../rules.ts';

export const reviewRules: RuleTable<keyof typeof reviewCommands> = {
  openDebrief: ({ c, state }) => {
    if (state.phase !== 'hotWash')
      return refuse(
        'wrongPhase',
        state.phase === 'debrief'
          ? 'The debrief is open.'
          : 'End the drill first; the truth is shown when it no longer matters.',
      );
    const { id, variant, variantTitle } = c.scenario;
    return accept(
      'facilitator',
      event('debrief.opened', { scenario: id, variant, variantTitle, seed: c.seed }),
    );
  },
  /** A person judges what the log cannot hear (RULE-10). Only after play, and with a reason. */
  judgeCriterion: ({ state, command }) =>
    state.phase === 'hotWash' || state.phase === 'debrief'
      ? accept('facilitator', event('criterion.judged', command.payload))
      : refuse('wrongPhase', 'Judge after the drill; end it first.'),
  fillPir: (situation) => {
    const acting = inCallOrRefuse(situation);
    return 'rejection' in acting
      ? acting
      : accept(acting.role, event('pir.filled', situation.command.payload));
  },
};
