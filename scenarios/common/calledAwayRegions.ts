import type { ChartState } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { deliver, when } from './chart.ts';
import type { Desk } from './desks.ts';
import { called, DESKS } from './desks.ts';
import { all, any, delivered, fact, not, replied } from './predicates.ts';

const AWAY_FOR = minutes(4);
const isCommander = fact('commander', 'incident-commander');
const answered = (...replies: string[]) =>
  any(...['pulled-away', 'fire-alarm'].flatMap((inject) => replies.map((reply) => replied(inject, reply))));

/** Who has command, through the minute in which the commander is wanted elsewhere. */
const commander: ChartState = {
  initial: 'nobody',
  states: {
    nobody: { on: { 'command.taken': { target: 'held' } } },
    held: {
      on: {
        'inject.delivered': {
          target: 'calledAway',
          guard: when(all(any(delivered('pulled-away'), delivered('fire-alarm')), isCommander)),
        },
      },
    },
    calledAway: {
      on: {
        'command.handedOver': { target: 'offered' },
        'command.taken': { target: 'covered', guard: when(not(isCommander)) },
        'inject.answered': [
          { target: 'settled', guard: when(replied('pulled-away', 'stay')) },
          { target: 'leftOpen', guard: when(answered('step-out', 'hand-over')) },
          { target: 'leftOpen', guard: when(replied('fire-alarm', 'by-phone')) },
        ],
      },
      after: {
        answerWaits: [
          { target: 'leftOpen', guard: when(delivered('fire-alarm')), actions: [deliver('warden-again')] },
          { target: 'settled', actions: [deliver('on-call-gives-up')] },
        ],
      },
    },
    offered: { on: { 'command.taken': { target: 'covered' } } },
    // On the way out, whatever was said: after two minutes somebody asks who has command.
    leftOpen: {
      after: { awayUnnoticed: { actions: [deliver('who-has-command')] } },
      on: { 'command.handedOver': { target: 'offered' }, 'command.taken': { target: 'covered' } },
    },
    covered: {
      entry: [deliver('back-at-desk', AWAY_FOR)],
      on: { 'command.taken': { target: 'settled', guard: when(isCommander) } },
    },
    settled: {},
  },
};

/** Another desk that is called away: covered once its second on call has answered, asked about when nobody has. */
function regionOf(desk: Desk): ChartState {
  const inject = called(desk);
  const isCovered = fact(`answered.${DESKS[desk].second}`);
  const covered = { target: 'covered', guard: when(isCovered) };
  return {
    initial: 'here',
    states: {
      here: { on: { 'inject.delivered': { target: 'called', guard: when(delivered(inject)) } } },
      called: {
        on: {
          'inject.answered': [
            { target: 'settled', guard: when(replied(inject, 'stay')) },
            { target: 'covered', guard: when(all(replied(inject, 'cover'), isCovered)) },
            { target: 'leftOpen', guard: when(any(replied(inject, 'cover'), replied(inject, 'step-out'))) },
          ],
        },
        after: { answerWaits: { target: 'settled', actions: [deliver(`${desk}-gives-up`)] } },
      },
      leftOpen: {
        after: { awayUnnoticed: { actions: [deliver(`${desk}-left`)] } },
        on: { 'page.acknowledged': covered },
      },
      covered: { after: { awayFor: { target: 'settled', actions: [deliver(`${desk}-back`)] } } },
      settled: {},
    },
  };
}

/** A region for the commander and one for each of these desks, and the delays that they wait for. */
export const calledAwayRegions = (...desks: Desk[]): Record<string, ChartState> => ({
  commander,
  ...Object.fromEntries(desks.map((desk) => [`${desk}-desk`, regionOf(desk)])),
});

export const calledAwayDelays: Record<string, DurationMs> = {
  answerWaits: minutes(3),
  awayUnnoticed: minutes(2),
  awayFor: AWAY_FOR,
};
