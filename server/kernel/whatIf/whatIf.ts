import { isEvaluators, isFacilitators } from '../../../shared/authority.ts';
import type { CommandName } from '../../../shared/drill/commands.ts';
import type { LogEvent } from '../../../shared/drill/events.ts';
import type { GivenCommand } from '../../../shared/drill/given.ts';
import type { Role } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { WhatIfEdit } from '../../../shared/whatIf.ts';
import { playedSpan } from '../branch.ts';
import type { AddedCommand, KeptLog, Redecided } from '../redecide.ts';
import { redecide, stepsOf } from '../redecide.ts';
import { SameNames } from './sameNames.ts';

/** A change that cannot be made; the message says why and what to change. */
export class NoSuchWhatIf extends Error {}

/** Everybody may do these, and none of them is a team's act in the story. */
const ASIDE: readonly string[] = ['pauseDrill', 'askFacilitator', 'fillPir'];
const isTeams = (name: string): boolean =>
  !ASIDE.includes(name) && !isFacilitators(name as CommandName) && !isEvaluators(name as CommandName);

/** Acts that a what-if may move or take away: what people at the desks did in play. */
export function actsIn({
  events,
  commands,
}: KeptLog): { step: number; at: DrillTime; command: GivenCommand }[] {
  const span = playedSpan(events, 0);
  if (!span) return [];
  return events.flatMap(({ seq, step, at }) => {
    const command = seq === step ? commands.get(step) : undefined;
    return command && isTeams(command.name) && at >= span.from && at <= span.until
      ? [{ step, at, command }]
      : [];
  });
}

/**
 * The log as it would have come out with these changes: decided again from the first of them, with every other command at its own time.
 * `dropped` holds what no longer stood. Same log, same changes, same result; without a change it is the log itself.
 */
export function whatIf(log: KeptLog, edits: readonly WhatIfEdit[]): Redecided {
  const { removed, added } = changesOf(log, edits);
  const firstAdded = added[0]?.at ?? Number.POSITIVE_INFINITY;
  const first = log.events.find(({ at, step }) => at > firstAdded || removed.has(step));
  // Nothing differs, or only after the last event.
  const from = first?.step ?? (log.events.at(-1)?.step ?? 0) + 1;
  const steps = stepsOf(log.events);
  const names = new SameNames(steps);
  for (const step of steps) if ((step[0]?.step ?? 0) < from) names.met(step);
  return redecide(log, {
    from,
    command: (command, step) => (removed.has(step) ? null : command),
    added,
    names: { met: (step) => names.met(step), now: (payload) => names.now(payload) },
  });
}

interface ChangeSet {
  removed: Set<number>;
  added: AddedCommand[];
}

function changesOf(log: KeptLog, edits: readonly WhatIfEdit[]): ChangeSet {
  const acts = new Map(actsIn(log).map((act) => [act.step, act]));
  const removed = new Set<number>();
  const added: AddedCommand[] = [];
  const known = (step: number) => {
    const act = acts.get(step);
    if (!act)
      throw new NoSuchWhatIf(
        `Step ${step} is no act of this drill that can be moved or taken away. Choose one from the list of acts.`,
      );
    if (removed.has(step))
      throw new NoSuchWhatIf(`Step ${step} is changed twice. Move an act or take it away, once.`);
    removed.add(step);
    return act;
  };
  // What is taken away first: an act that is added where it was taken from stays where it is.
  for (const edit of edits) if (edit.kind === 'remove') known(edit.step);
  for (const [index, edit] of edits.entries()) {
    if (edit.kind === 'remove') continue;
    checkMinute(log.events, edit.at);
    if (edit.kind === 'move') {
      const act = known(edit.step);
      if (act.at === edit.at) removed.delete(edit.step);
      else
        added.push({
          at: edit.at,
          command: act.command,
          commandId: log.events.find(({ step }) => step === edit.step)?.commandId ?? `step-${edit.step}`,
          step: edit.step,
        });
      continue;
    }
    const { seat, role, name, payload, at } = edit;
    const back = [...removed].find((step) => {
      const act = acts.get(step);
      return act?.at === at && same(act.command, { seat, name, payload, role: role as Role | null });
    });
    if (back !== undefined) removed.delete(back);
    else
      added.push({
        at,
        command: { seat, name, payload, role: role as Role | null },
        commandId: `what-if-${index + 1}`,
        step: -(index + 1),
      });
  }
  return { removed, added: added.sort((a, b) => a.at - b.at) };
}

const same = (a: GivenCommand, b: GivenCommand): boolean =>
  a.seat === b.seat &&
  a.name === b.name &&
  (a.role ?? null) === (b.role ?? null) &&
  JSON.stringify(a.payload ?? null) === JSON.stringify(b.payload ?? null);

/** A minute that somebody played, and in which no other drill was played. */
function checkMinute(events: readonly LogEvent[], at: DrillTime): void {
  const span = playedSpan(events, 0);
  const time = formatDrillTime;
  if (!span) throw new NoSuchWhatIf('This drill has not started, so there is nothing to change in it.');
  if (at < span.from)
    throw new NoSuchWhatIf(
      `${time(at)} lies before the drill began. Choose ${time(span.from)} or a later minute.`,
    );
  if (at >= span.until)
    throw new NoSuchWhatIf(
      `${time(at)} lies after the drill ended at ${time(span.until)}. Choose an earlier minute.`,
    );
  for (const { type, data } of events)
    if (type === 'clock.skipped' && at > data.from && at < data.to)
      throw new NoSuchWhatIf(
        `The clock jumped from ${time(data.from)} to ${time(data.to)}, so nobody played the minutes between. Choose one before or one after.`,
      );
  const branched = events.findLast(({ type }) => type === 'drill.branched');
  if (branched && at < branched.at)
    throw new NoSuchWhatIf(
      `What was done before ${time(branched.at)} belongs to the drill this one was played on from. Ask there, or choose a later minute.`,
    );
}
