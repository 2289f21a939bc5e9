import type { clockCommands } from '../../../shared/drill/clock/commands.ts';
import { REAL_WORLD } from '../../../shared/drill/clock/realWorld.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';

type StopCommands = Pick<typeof clockCommands, 'stopExercise' | 'continueExercise' | 'takeControls'>;

/** A stop for something real goes before every other rule of a drill, and holds in every phase. What ran is paused by it, and runs again after it. */
export const stopRules: RuleTable<keyof StopCommands> = {
  stopExercise: ({ state, command }) => {
    if (state.stop) return refuse('alreadyDone', 'The exercise is stopped already.');
    const stopped = event('exercise.stopped', command.payload);
    return state.phase === 'running' && !command.payload.lobby
      ? accept('facilitator', stopped, event('drill.paused', { reason: REAL_WORLD, by: 'facilitator' }))
      : accept('facilitator', stopped);
  },
  continueExercise: ({ state, command }) => {
    if (command.payload.lobby) return accept('facilitator', event('exercise.continued', { lobby: true }));
    if (!state.stop) return refuse('alreadyDone', 'The exercise goes on already.');
    const goesOn = event('exercise.continued', {});
    return state.stop.ran
      ? accept('facilitator', goesOn, event('drill.resumed', {}))
      : accept('facilitator', goesOn);
  },
  takeControls: ({ state, command }) =>
    command.account && state.driver?.id === command.account.id
      ? refuse('alreadyDone', 'You have the controls already.')
      : accept('facilitator', event('controls.taken', {})),
};
