import type { ParAction } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import type { Desk } from './desks.ts';
import { called, DESKS } from './desks.ts';
import { answer, feed, following, handOver, page, takeCommand } from './plan.ts';

const commanderGoes = (inject: string): ParAction[] =>
  following(
    inject,
    answer(minutes(22.1), 'incident-commander', inject, 'hand-over'),
    handOver(minutes(22.2), 'incident-commander', 'scribe', feed(inject)),
    takeCommand(minutes(26.5), 'incident-commander'),
  );

function deskGoes(desk: Desk): ParAction[] {
  const inject = called(desk);
  return following(inject, answer(minutes(22.8), DESKS[desk].role, inject, 'cover'));
}

/** A deputy and the seconds are on the bridge before one is needed; whoever is called away names who has the desk. */
export const calledAwayPlan = (...desks: Desk[]): ParAction[] => [
  page(minutes(9.8), 'incident-commander', ['ic-secondary', ...desks.map((desk) => DESKS[desk].second)]),
  ...commanderGoes('pulled-away'),
  ...commanderGoes('fire-alarm'),
  ...desks.flatMap(deskGoes),
];
