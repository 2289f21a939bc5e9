import type { injectsCommands } from '../../../shared/drill/injects/commands.ts';
import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import type { RevisedPart } from '../../../shared/drill/injects/plan.ts';
import { REVISED_PARTS } from '../../../shared/drill/injects/plan.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import type { Decided, RuleTable } from '../rules.ts';
import { accept, event, refuse, titled } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { fallsBack, pending } from './pending.ts';
import { wrongPlaceholder } from './placeholders.ts';
import { injectRow, planOf, standingOf } from './plans.ts';

type ReviseCommands = Pick<typeof injectsCommands, 'reviseInject' | 'undoRevision'>;

export const reviseRules: RuleTable<keyof ReviseCommands> = {
  reviseInject: (situation) => {
    const { c, state, at, command } = situation;
    const { inject, seen, at: dueAt, why, ...rest } = command.payload;
    const open = pending(c, state, inject);
    if (open) return open;
    if (standingOf(state, inject).state === 'skipped')
      return refuse('prerequisite', 'It is skipped. Take the skip back first.');
    const wanted = { ...rest, ...(dueAt !== undefined && { dueAt }) };
    const changes = different(c, state, inject, wanted);
    const parts = REVISED_PARTS.filter((part) => own(changes, part) !== undefined);
    if (parts.length === 0) return refuse('alreadyDone', 'It is like that already. Nothing was changed.');
    return (
      stale(state, inject, seen, parts) ??
      wrongTime(c, changes.dueAt, at) ??
      wrongDesks(c, state, changes.to) ??
      wrongWords(c, inject, changes) ??
      accept('facilitator', event('inject.revised', { inject, ...changes, why }))
    );
  },
  undoRevision: ({ c, state, at, command }) => {
    const { inject, seen } = command.payload;
    const open = pending(c, state, inject);
    const { undo, version } = planOf(state, inject);
    const last = undo.at(-1);
    // What was thrown away can be had back, and nothing else of it.
    if (open && own(state.injects, inject)?.state !== 'dropped') return open;
    if (!last) return refuse('notPossible', 'Nobody has changed it, so there is nothing to take back.');
    if (seen !== version)
      return refuse('stale', 'It was changed again since. Read it as it is now, then take that back.');
    const { state: before, dueAt } = last.before;
    const back = before === 'planned' ? fallsBack(at, dueAt) : { dueAt, held: false };
    if (back.held && standingOf(state, inject).state === 'held')
      return refuse(
        'notPossible',
        'Its time passed while it was held. Release it to send it now, or give it a new time.',
      );
    return accept(
      'facilitator',
      event('inject.changeUndone', { inject, undoes: last.seq, what: last.what, ...back }),
    );
  },
};

type Changes = Partial<Pick<InjectsEvents['inject.revised'], RevisedPart>>;

/** What is not like that already. */
function different(c: Compiled, state: DrillState, inject: string, wanted: Changes): Changes {
  const row = injectRow(c, state, inject);
  const { dueAt, moved, state: now } = standingOf(state, inject);
  const sameDesks = (to: readonly PlayRole[]): boolean =>
    to.length === row?.to.length && to.every((role) => row.to.includes(role));
  const changes: Changes = {};
  for (const part of ['from', 'subject', 'body'] as const) {
    const words = own(wanted, part);
    if (words !== undefined && words !== own(row, part)) Object.assign(changes, { [part]: words });
  }
  if (wanted.to !== undefined && !sameDesks(wanted.to)) changes.to = [...new Set(wanted.to)];
  const comesAnyway = now === 'planned' && (moved || c.injects.get(inject)?.at === dueAt);
  if (wanted.dueAt !== undefined && !(wanted.dueAt === dueAt && (comesAnyway || now === 'held')))
    changes.dueAt = wanted.dueAt;
  return changes;
}

const PART_WORDS: Record<RevisedPart, string> = {
  from: 'who it is from',
  subject: 'the subject',
  body: 'the text',
  to: 'who gets it',
  dueAt: 'when it comes',
};

/** Two have it open: what the other changed stays, and whoever comes second reads that before writing over it. */
function stale(
  state: DrillState,
  inject: string,
  seen: number,
  parts: readonly RevisedPart[],
): Decided | null {
  const { touched } = planOf(state, inject);
  for (const part of parts) {
    const last = own(touched, part);
    if (last && last.version > seen)
      return refuse(
        'stale',
        `${last.by ?? 'Somebody'} has changed ${own(PART_WORDS, part)} meanwhile. Read it as it is now, then change it.`,
      );
  }
  return null;
}

function wrongTime({ scenario: { acts } }: Compiled, dueAt: number | undefined, at: number): Decided | null {
  if (dueAt === undefined) return null;
  if (dueAt <= at)
    return refuse(
      'outOfRange',
      `${formatDrillTime(dueAt)} has passed: it is ${formatDrillTime(at)}. Choose a later time, or fire it now.`,
    );
  const end = acts.at(-1)?.endsAt ?? 0;
  return dueAt >= end
    ? refuse('outOfRange', `The drill ends at ${formatDrillTime(end)}. Choose a time before that.`)
    : null;
}

const wrongDesks = (c: Compiled, state: DrillState, to: readonly PlayRole[] | undefined): Decided | null =>
  to && !to.some((role) => seatOf(state, role) !== null)
    ? refuse('notPossible', `Nobody sits at ${titled(c, to)}. Choose a desk that somebody holds.`)
    : null;

function wrongWords(c: Compiled, inject: string, { from, subject, body }: Changes): Decided | null {
  const row = c.injects.get(inject);
  for (const text of [from, subject, body]) {
    const words = text === undefined || !row ? null : wrongPlaceholder(row, text);
    if (words !== null) return refuse('malformed', words);
  }
  return null;
}
