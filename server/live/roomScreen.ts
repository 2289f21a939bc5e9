import type { Lobby, RoomScreen, RoomSeat } from '../../shared/api.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { callOnWall } from './callOnWall.ts';
import { qrSvg } from './qr.ts';

/**
 * What may stand on a wall while everybody looks. It is put together from what whoever holds the code may read, and from the clock; each
 * field is named, so that nothing the facilitator alone may know comes along with a whole object.
 */
export async function roomScreen(
  { title, company, code, stage, seats, stop }: Lobby,
  room: DrillRoom | null,
  joinUrl: string,
): Promise<RoomScreen> {
  const isPlaying = stage === 'running' || stage === 'paused';
  return {
    title,
    company,
    code,
    stage,
    stop,
    joinUrl,
    joinQrSvg: await qrSvg(joinUrl),
    seats: seats.map(seatOnTheWall),
    clock: room && isPlaying ? room.reading() : null,
    act: (room && isPlaying && actTitle(room)) || null,
    pauseReason: room && stage === 'paused' ? pauseReason(room) : '',
    call: room && isPlaying ? callOnWall(room) : null,
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

/**
 * The facilitator's words, which every desk reads too: the notice that went to all of them since, or the reason given. Whoever else asked
 * for a pause wrote to the facilitator alone.
 */
function pauseReason({ events }: DrillRoom): string {
  const stood = events.findLastIndex(({ type }) => type === 'drill.paused' || type === 'clock.restarted');
  const notice = events.slice(stood + 1).findLast(isNotice);
  if (notice?.type === 'inject.delivered') return notice.data.subject;
  const last = stood < 0 ? undefined : events.at(stood);
  return last?.type === 'drill.paused' && last.data.by === 'facilitator' ? last.data.reason : '';
}

const isNotice = (event: LogEvent): boolean =>
  event.type === 'inject.delivered' &&
  event.data.adHoc &&
  event.data.channel === 'notice' &&
  PLAY_ROLES.every((role) => event.data.to.includes(role));
