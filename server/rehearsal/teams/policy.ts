import type { CommandName, PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { View } from '../../../shared/drill/view.ts';
import type { Answer } from '../../../shared/frame.ts';
import type { Role } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';

/** A command as a policy writes it. `tag` names it for the policy's own bookkeeping and never leaves the runner. */
export type Act = {
  [N in CommandName]: { name: N; payload: PayloadInput<N>; role?: Role; tag?: string };
}[CommandName];

/** What a policy gets: its seat's folded view, the time, and the answers to what it sent. Nothing else exists for it. */
export interface Moment {
  view: View;
  at: DrillTime;
  /** Answers since the last moment, by the tag of the act (or its name). */
  answers: { tag: string; answer: Answer }[];
}

/** One seat's way of playing. Called every few seconds of drill time; returns what it does now. */
export type Policy = (moment: Moment) => Act[];
/** A team fills every seat. `plan` is the scenario's par plan for the par team and empty for everybody else. */
export type Team = (seat: { seat: string; roles: readonly Role[]; seed: number }) => Policy;
