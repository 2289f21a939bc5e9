import { onBoard } from '../../../../shared/drill/injects/board.ts';
import type { CommandName, PayloadInput } from '../../../../shared/drill/parseCommand.ts';
import type { View } from '../../../../shared/drill/view.ts';
import type { DrillTime } from '../../../../shared/time.ts';

type Give = { [N in CommandName]: { name: N; payload: PayloadInput<N> } }[CommandName];

/** One act of this desk that can be undone: what undoes it, and the places where that is said. */
interface Undo {
  at: DrillTime;
  give: Give;
  places: string[];
}

/** The cell of a switch, as the table names it. */
export const cellPlace = (id: string, scope: string): string => `${id}/${scope}`;

/** Places of one switch that this desk pressed in one go and that still count down or wait for a key. */
function presses({ me, switches }: View): Undo[] {
  const found = new Map<string, { at: DrillTime; switch: string; scopes: string[] }>();
  for (const item of Object.values(switches))
    for (const [scope, { state, by, appliedAt }] of Object.entries(item.scopes)) {
      const moves = state === 'propagating' || state === 'waitingKey';
      if (!moves || appliedAt === null || by?.seat !== me.seat) continue;
      const key = `${item.switch} ${appliedAt}`;
      const known = found.get(key) ?? { at: appliedAt, switch: item.switch, scopes: [] };
      found.set(key, { ...known, scopes: [...known.scopes, scope] });
    }
  return [...found.values()].map(({ at, switch: id, scopes }) => ({
    at,
    give: { name: 'revertSwitch', payload: { switch: id, scopes } },
    places: scopes.map((scope) => cellPlace(id, scope)),
  }));
}

/** Whatever else the rules let this desk take back. */
function acts({ me, feed, board, running, handOff, tasks, aside }: View): Undo[] {
  const pins = feed.flatMap(({ inject }): Undo[] => {
    const card = board[onBoard(inject)];
    return card && card.by === me.seat
      ? [{ at: card.at, give: { name: 'unpinInject', payload: { inject } }, places: [card.evidence] }]
      : [];
  });
  const runs = Object.values(running).flatMap(({ run, kind, mine, startedAt }): Undo[] =>
    mine && kind !== 'seal'
      ? [{ at: startedAt, give: { name: 'stopRun', payload: { run } }, places: [] }]
      : [],
  );
  const offer: Undo[] =
    handOff && me.roles.includes(handOff.from)
      ? [{ at: handOff.at, give: { name: 'withdrawHandOver', payload: {} }, places: [] }]
      : [];
  const given = tasks.flatMap(({ task, at, by, done, withdrawnAt }): Undo[] =>
    by?.seat === me.seat && done === null && withdrawnAt === null
      ? [{ at, give: { name: 'withdrawTask', payload: { task } }, places: [] }]
      : [],
  );
  const options = Object.entries(aside).flatMap(([option, { at, by }]): Undo[] =>
    by?.seat === me.seat ? [{ at, give: { name: 'bringOptionBack', payload: { option } }, places: [] }] : [],
  );
  return [...pins, ...runs, ...offer, ...given, ...options];
}

/** When this desk last did or said something on the call. */
function lastAct({ me, timeline, channel }: View): DrillTime {
  const line = timeline.findLast(({ role }) => me.roles.some((mine) => mine === role));
  const entry = channel.findLast(({ by }) => by?.seat === me.seat);
  return Math.max(line?.at ?? 0, entry?.at ?? 0);
}

/** What `Z` takes back: a switch that still moves, or the last thing this desk did, if that can be undone. Null: nothing. */
export function undoOf(view: View): Undo | null {
  const last = lastAct(view);
  const open = [...presses(view), ...acts(view).filter(({ at }) => at >= last)];
  return open.reduce<Undo | null>((newest, undo) => (newest && newest.at >= undo.at ? newest : undo), null);
}
