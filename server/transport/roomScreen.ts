import type { Lobby, RoomScreen, RoomSeat } from '../../shared/api.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { qrSvg } from './qr.ts';

/**
 * What may stand on a wall while everybody looks. It is put together from what whoever holds the code may read, and from the clock; each
 * field is named, so that nothing the facilitator alone may know comes along with a whole object.
 */
export async function roomScreen(
  { title, company, code, stage, seats }: Lobby,
  room: DrillRoom | null,
  joinUrl: string,
): Promise<RoomScreen> {
  const isPlaying = stage === 'running' || stage === 'paused';
  return {
    title,
    company,
    code,
    stage,
    joinUrl,
    joinQrSvg: await qrSvg(joinUrl),
    seats: seats.map(seatOnTheWall),
    clock: room && isPlaying ? room.reading() : null,
    act: (room && isPlaying && actTitle(room)) || null,
    pauseReason: room && stage === 'paused' ? pauseReason(room) : '',
  };
}

/** Who has stepped out, or whose screen is closed, is nobody's business on a wall. */
const seatOnTheWall = ({ seat, titles, occupant, name, pager, ready }: Lobby['seats'][number]): RoomSeat => ({
  seat,
  titles,
  occupant: name === null ? occupant : 'person',
  name,
  pager,
  ready,
});

const actTitle = ({ compiled, state }: DrillRoom): string | undefined =>
  compiled.scenario.acts.find(({ id }) => id === state.act)?.title;

/** The facilitator's words, which every desk reads too. Whoever else asked for a pause wrote to the facilitator alone. */
function pauseReason({ events }: DrillRoom): string {
  const last = events.findLast(({ type }) => type === 'drill.paused' || type === 'clock.restarted');
  return last?.type === 'drill.paused' && last.data.by === 'facilitator' ? last.data.reason : '';
}
