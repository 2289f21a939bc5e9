import type { hintsCommands } from '../../../shared/drill/hints/commands.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';

export const hintsRules: RuleTable<keyof typeof hintsCommands> = {
  dismissHint: ({ state, command }) => {
    const { hint } = command.payload;
    return state.watched.dismissed.includes(hint)
      ? refuse('alreadyDone', 'That hint was left alone already.')
      : accept('facilitator', event('hint.dismissed', { hint }));
  },
  setAutopilot: ({ state, command }) => {
    const { on } = command.payload;
    if (state.phase === 'hotWash' || state.phase === 'debrief')
      return refuse('wrongPhase', 'The drill is over.');
    return state.autopilot === on
      ? refuse('alreadyDone', `The autopilot is ${on ? 'on' : 'off'} already.`)
      : accept('facilitator', event('autopilot.set', { on }));
  },
};
