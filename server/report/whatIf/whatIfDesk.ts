import type { LogEvent } from '../../../shared/drill/events.ts';
import type { LogHeader } from '../../../shared/drill/logHeader.ts';
import { titleIn } from '../../../shared/roleNames.ts';
import { momentsOf } from '../../../shared/story.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type {
  WhatIfAct,
  WhatIfEdit,
  WhatIfFigures,
  WhatIfResult,
  WhatIfStart,
} from '../../../shared/whatIf.ts';
import { asDebriefed } from '../../audience/debriefed.ts';
import { playedSpan } from '../../kernel/branch.ts';
import type { Redecided } from '../../kernel/redecide.ts';
import { redecide } from '../../kernel/redecide.ts';
import { actsIn, NoSuchWhatIf, whatIf } from '../../kernel/whatIf/whatIf.ts';
import { parseJsonl } from '../../log/jsonlLog.ts';
import { readEvents } from '../../log/readEvents.ts';
import { verifyLog } from '../../log/verify.ts';
import { scoreDrill } from '../../scorecard/scoreDrill.ts';
import { addableActs, wordsOfCommand } from './addable.ts';
import type { PlayedDrill } from './played.ts';
import { preparedFor } from './prepared.ts';

/** What is asked about one drill: how its what-ifs begin, or what would have come of some changes. */
export interface WhatIfAsk {
  drillId: string;
  /** How many events its log has: a longer one is read again. */
  length: number;
  /** The log as a file. */
  file: Uint8Array;
  edits: readonly WhatIfEdit[] | null;
}
export type WhatIfTold = WhatIfStart | WhatIfResult | { cannot: string };

const MOST_KEPT = 4;

/** Answers what would have come of it. Reads a drill's log once, and keeps the last few; knows no thread. */
export class WhatIfDesk {
  readonly #kept = new Map<string, { length: number; played: PlayedDrill; start: WhatIfStart | null }>();

  tell({ drillId, length, file, edits }: WhatIfAsk): string {
    try {
      return JSON.stringify(this.#told(drillId, length, file, edits) satisfies WhatIfTold);
    } catch (error) {
      if (error instanceof NoSuchWhatIf) return JSON.stringify({ cannot: error.message });
      throw error;
    }
  }

  #told(drillId: string, length: number, file: Uint8Array, edits: WhatIfAsk['edits']): WhatIfTold {
    const known = this.#kept.get(drillId);
    const kept = known?.length === length ? known : { length, played: readPlayed(file), start: null };
    this.#kept.delete(drillId);
    this.#kept.set(drillId, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    if (edits) return resultOf(kept.played, edits);
    kept.start ??= startOf(kept.played);
    return kept.start;
  }
}

/** Refuses, in words, a log that this build would not decide as it was decided. */
function readPlayed(bytes: Uint8Array): PlayedDrill {
  const file = parseJsonl(Buffer.from(bytes).toString());
  if (verifyLog(file).state === 'changed')
    throw new NoSuchWhatIf(
      'The log of this drill was changed after it was written, so nothing can be said of it.',
    );
  const header: LogHeader = file.header;
  const events = readEvents(header.drillId, file.events);
  const commands = new Map(
    [...file.links].flatMap(([step, { command }]) => (command ? [[step, command] as const] : [])),
  );
  // As today's rules write it: a newer version may say more of the same thing.
  const log = redecide({ scenario: header.scenario, events, commands });
  const card = scoreDrill(header, asDebriefed(log.events));
  const scored = scoreDrill(header, asDebriefed(events));
  if (log.dropped.length > 0 || !isSameStory(log.events, events) || card.total !== scored.total)
    throw new NoSuchWhatIf(
      'This drill was decided by other rules than those of this version, so it cannot be decided again. Its scorecard stands.',
    );
  return { header, log, card, acts: actsTold(log) };
}

const isSameStory = (again: readonly LogEvent[], events: readonly LogEvent[]): boolean =>
  again.length === events.length &&
  again.every(({ type, at }, index) => type === events[index]?.type && at === events[index]?.at);

/** Acts in the words of the timeline. */
function actsTold(log: PlayedDrill['log']): PlayedDrill['acts'] {
  const wanted = new Map(actsIn(log).map((act) => [act.step, act]));
  const stepOf = new Map(log.events.map(({ seq, step }) => [seq, step]));
  const told = new Map<number, string>();
  for (const { seq, text } of momentsOf(log.events, new Set())) {
    const step = stepOf.get(seq) ?? 0;
    if (wanted.has(step) && !told.has(step)) told.set(step, text);
  }
  const named = log.events.find((event) => event.type === 'organisation.named');
  const names = named?.type === 'organisation.named' ? named.data.names : null;
  return new Map(
    [...wanted.values()].map(({ step, at, command }): [number, WhatIfAct] => {
      const role = log.events.find(({ seq }) => seq === step)?.by?.role ?? command.role;
      return [
        step,
        {
          step,
          at,
          role,
          who: role && names ? titleIn(names, role) : (role ?? ''),
          words: told.get(step) ?? wordsOfCommand(log.scenario, command),
        },
      ];
    }),
  );
}

function startOf(played: PlayedDrill): WhatIfStart {
  const span = playedSpan(played.log.events, 0) ?? { from: 0, until: 0 };
  const { title, variantTitle } = played.header.scenario;
  return {
    title: `${title}: ${variantTitle}`,
    ...span,
    acts: [...played.acts.values()],
    addable: addableActs(played),
    prepared: preparedFor(played, (edits) => resultOf(played, edits)),
    before: figuresOf(played.card),
  };
}

function figuresOf(card: PlayedDrill['card']): WhatIfFigures {
  return {
    exposure: card.exposure.team,
    containedAt: card.timings.containedAt,
    total: card.total,
    max: card.max,
    blocks: card.blocks.map(({ id, title, points, max }) => ({ id, title, points, max })),
    residualAt: card.residualAt,
  };
}

function resultOf(played: PlayedDrill, edits: readonly WhatIfEdit[]): WhatIfResult {
  const again = whatIf(played.log, edits);
  const own = new Set(edits.flatMap((edit) => (edit.kind === 'move' ? [edit.step] : [])));
  const changed = again.dropped.filter(({ step }) => step < 0 || own.has(step));
  for (const { step, rejection } of changed) {
    // What was said before needs not be said again.
    if (rejection.code === 'alreadyDone' && changed.length < edits.length) continue;
    const edit =
      step < 0 ? edits[-step - 1] : edits.find((item) => item.kind === 'move' && item.step === step);
    const at = edit && edit.kind !== 'remove' ? ` at ${formatDrillTime(edit.at)}` : '';
    throw new NoSuchWhatIf(`“${wordsOfEdit(played, edit)}” cannot stand${at}: ${rejection.message}`);
  }
  return {
    before: figuresOf(played.card),
    after: figuresOf(scoreDrill(played.header, asDebriefed(again.events))),
    refused: again.dropped.filter((item) => !changed.includes(item)).map((item) => toldOf(played, item)),
    changes: edits.map((edit) => changeWords(played, edit)),
  };
}

function toldOf({ acts }: PlayedDrill, { step, rejection }: Redecided['dropped'][number]) {
  const act = acts.get(step);
  return {
    at: act?.at ?? 0,
    who: act?.who ?? '',
    act: act?.words ?? 'An act beside the story',
    why: rejection.message,
  };
}

function wordsOfEdit({ acts, log }: PlayedDrill, edit: WhatIfEdit | undefined): string {
  if (!edit) return 'This act';
  return edit.kind === 'add'
    ? wordsOfCommand(log.scenario, { ...edit, role: null })
    : (acts.get(edit.step)?.words ?? `step ${edit.step}`);
}

function changeWords(played: PlayedDrill, edit: WhatIfEdit): string {
  const words = wordsOfEdit(played, edit).replace(/\.$/, '');
  const then = edit.kind === 'add' ? null : played.acts.get(edit.step)?.at;
  const from = then === null || then === undefined ? 'never' : formatDrillTime(then);
  return edit.kind === 'remove'
    ? `${words}: ${from} → never`
    : `${words}: ${from} → ${formatDrillTime(edit.at)}`;
}
