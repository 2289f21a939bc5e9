import type { DrawnChart } from '../../../shared/drawnChart.ts';
import type { Drawings } from '../../chart/drawings.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import { filled } from './msel.ts';

/**
 * The drawing of a drill's chart for an open console, null until it is laid out; `ready` is called then. It names what leads where, so of a
 * sealed variant nobody has it before the debrief.
 */
export function drawingOf(drawings: Drawings, room: DrillRoom, ready: () => void): DrawnChart | null {
  const [created] = room.events;
  const isSealed = created?.type === 'drill.created' && created.data.sealed === true;
  if (isSealed && room.state.phase !== 'debrief') return null;
  return drawings.of(room.compiled.scenario, (words) => filled(room, words), {
    drill: room.header.drillId,
    ready,
  });
}
