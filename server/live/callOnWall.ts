import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { roleNames } from '../../shared/drill/wording.ts';
import { own } from '../../shared/keyed.ts';
import { severityIn, shortIn, titleIn } from '../../shared/roleNames.ts';
import type { WallCall } from '../../shared/wall.ts';
import { rebuildViewer, resetFrame } from '../audience/viewer.ts';
import type { DrillRoom } from '../room/drillRoom.ts';

/** What is read from eight metres is short: so many pinned cards, so many lines. */
const CARDS = 4;
const LINES = 5;
/** Nobody's seat: it is in the call as an observer is, and at no desk. */
const WALL = { seat: 'wall', staff: 'observer' } as const;

const known = new WeakMap<DrillRoom, { length: number; call: WallCall }>();

/**
 * What everybody in the call may read, for the wall: severity, who commands, the board, the last lines of the timeline. Read through the
 * audience of an observer, so that nothing of a single desk or of the facilitator's can be among it. Read anew only when the log has grown.
 */
export function callOnWall(room: DrillRoom): WallCall {
  const { events } = room;
  const kept = known.get(room);
  if (kept?.length === events.length) return kept.call;
  const frame = resetFrame(rebuildViewer(WALL, events), events);
  const view = foldFrame(emptyView(), { ...frame, answers: [], clock: room.reading() });
  const call = wallOf(view);
  known.set(room, { length: events.length, call });
  return call;
}

function wallOf(view: View): WallCall {
  const { severity, names, commander, declared } = view;
  const cards = Object.values(view.board).sort((a, b) => b.at - a.at);
  return {
    severity,
    severityName: severity === null ? null : severityIn(names, severity),
    summary: declared?.summary ?? '',
    commander: commander === null ? null : titleIn(names, commander),
    board: cards.slice(0, CARDS).map(({ at, title, by, holders }) => ({
      at,
      title,
      from: roleNames(view, own(view.seats, by)?.roles ?? holders),
    })),
    pinned: cards.length,
    timeline: view.timeline
      .slice(-LINES)
      .map(({ at, role, text }) => ({ at, who: role === null ? null : shortIn(names, role), text })),
  };
}
