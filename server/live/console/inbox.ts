import type { LogEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { AdjudicationState, LetterRow } from '../../../shared/protocol.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { Compiled } from '../../kernel/compiled.ts';
import { factReader } from '../../kernel/facts.ts';
import { fill } from '../../kernel/fill.ts';
import { msel } from '../../kernel/injects/timers.ts';
import { openEffects } from '../../kernel/simCell/effects.ts';
import { knownActs } from '../../kernel/simCell/knownActs.ts';
import { letterId, letterKind } from '../../kernel/simCell/letters.ts';
import type { DrillState } from '../../kernel/state.ts';
import { postOf } from './letters.ts';

/** What is settled is there to be looked up, and not all of it: a console that opens late is sent the last of it. */
const SETTLED_KEPT = 40;
/** More than three lines to choose from are slower than writing one. */
const LINES = 3;

/** The drill as the inbox reads it. */
interface Desk {
  events: readonly LogEvent[];
  compiled: Compiled;
  state: DrillState;
}

/**
 * Everything that players wrote to anybody outside the room, oldest first. `hides`: whoever plays along reads what was written and to whom,
 * and nothing of what was asked, of the replies that were offered, or of what anybody would say to it.
 */
export function inbox(
  { events, compiled: c, state }: Desk,
  hides: boolean,
  isOut: (seat: string) => boolean,
): LetterRow[] {
  const text = filler(c, state);
  const post = postOf(events, c, text);
  const rows = post.letters.map(({ event, written }): LetterRow => {
    const letter = letterId(event);
    const known = own(state.letters, letter);
    const inject = 'inject' in event.data ? (event.data.inject ?? null) : null;
    const seat = event.by?.seat ?? '';
    const kind = letterKind(event) ?? 'answer';
    const row = inject === null ? undefined : c.injects.get(inject);
    const judged = kind === 'answer' && inject !== null ? (post.judged.get(inject) ?? null) : null;
    const isHere = known?.isLeft !== true && own(state.seats, seat)?.occupant === 'person';
    return {
      letter,
      kind,
      at: event.at,
      seat,
      role: event.by?.role ?? 'observer',
      ...written,
      subject: hides && inject !== null ? '' : written.subject,
      inject,
      waits: kind !== 'reply' && kind !== 'statement' && kind !== 'update',
      end: endOf(post.ends.get(letter) ?? null, judged, event),
      reader: isHere ? (isOut(seat) ? 'out' : 'here') : 'left',
      lines: hides ? [] : linesOf(c, state, written.to, kind === 'update', row).map(text),
      replies: hides || kind !== 'answer' ? [] : offered(row, post.sent.get(inject ?? '')?.replies),
      judged: hides ? null : judged,
    };
  });
  const settled = rows.filter(({ end, waits }) => end !== null || !waits);
  const old = new Set(settled.slice(0, Math.max(0, settled.length - SETTLED_KEPT)));
  return rows.filter((row) => !old.has(row));
}

/** A judgement settles what nobody has settled otherwise. */
const endOf = (end: LetterRow['end'], judged: LetterRow['judged'], { at }: LogEvent): LetterRow['end'] =>
  end ?? (judged ? { as: 'judged', at, by: judged.by, words: null } : null);

/** As they stood on the card, which is the order of the seed. */
const offered = (row: InjectRow | undefined, shown: LetterRow['replies'] = []): LetterRow['replies'] =>
  row?.replies ? shown.map(({ id, label }) => ({ id, label })) : [];

/**
 * What this persona says in the scenario besides: first what a reply, or silence, would bring from the same hand, then what has no time of
 * its own there. Nothing that has come or that the clock brings by itself. For executives, their own line.
 */
function linesOf(
  c: Compiled,
  state: DrillState,
  from: string,
  isExecutive: boolean,
  row: InjectRow | undefined,
): string[] {
  const canned = isExecutive ? own(c.scenario.cannedLines, 'executive') : undefined;
  if (canned !== undefined) return [canned];
  const then = [...(row?.replies ?? []).flatMap((reply) => reply.then), ...(row?.otherwise?.then ?? [])];
  const next = then.flatMap((item) => (item.do === 'deliver' ? (c.injects.get(item.inject) ?? []) : []));
  const untimed = c.scenario.msel.filter(({ at, onEnter }) => at === undefined && onEnter === undefined);
  const text = filler(c, state);
  return [...new Set([...next, ...untimed])]
    .filter(({ id }) => own(state.injects, id)?.state !== 'delivered' && !own(state.timers, msel(id)))
    .filter((item) => text(item.from) === from)
    .map(({ body }) => body)
    .slice(0, LINES);
}

/** What an act may be taken as now. Whoever plays along is not told what the story waits for. */
export function adjudication({ compiled: c, state }: Desk, hides: boolean): AdjudicationState {
  const acts = knownActs(c, state).filter(({ isHidden }) => !(hides && isHidden));
  return {
    acts: acts.map(({ id, roles, title, said }) => ({ id, roles, title, ...(said && { said }) })),
    effects: hides ? [] : openEffects(c, state),
  };
}

/** A text that cannot be filled in stands as it was written: one text must not keep the console from all others. */
const filler =
  (c: Compiled, state: DrillState) =>
  (words: string): string => {
    try {
      return fill(c, factReader(c, state), words);
    } catch {
      return words;
    }
  };
