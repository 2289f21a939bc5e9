import { emptyRecord, own, withEntry } from '../../keyed.ts';
import type { Role } from '../../roles.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import type { View } from '../view.ts';
import { roleNames } from '../wording.ts';
import { withoutCover } from './covers.ts';
import type { SeatsEvents } from './events.ts';
import { derived, seated } from './seating.ts';

const holds = (view: View, seat: string): readonly Role[] => own(view.seats, seat)?.roles ?? [];

export const seatsFolds: FoldTable<keyof SeatsEvents> = {
  'drill.created': (view, { data }) =>
    data.seats.reduce(
      seated,
      setControl(view, () => ({ created: data })),
    ),
  'drill.branched': (view, { data: { seats, title, code, minute } }) =>
    seats.reduce(seated, {
      ...view,
      phase: 'lobby',
      pause: null,
      speed: 1,
      stop: null,
      covers: emptyRecord(),
      playedOn: { title, code, minute },
    }),
  'organisation.named': (view, { data }) => ({ ...view, names: data.names }),
  'seat.assigned': (view, { data }) => seated(view, data),
  'seat.covered': (view, { data: { seat, by, roles } }) => ({
    ...view,
    covers: withEntry(view.covers, seat, { by, roles }),
  }),
  'seat.givenBack': (view, { data }) => ({
    ...view,
    covers: withoutCover(view.covers, data.seat, data.roles),
  }),
  'role.briefed': (view, { data }) => derived({ ...view, kits: withEntry(view.kits, data.role, data.kit) }),
};

export const seatsLines: LineTable<keyof SeatsEvents> = {
  'drill.created': quiet,
  'drill.branched': (_view, { data }) =>
    `Played on from ${data.title} (${data.code}) at ${formatDrillTime(data.minute)}. Everything before was done in that drill.`,
  'organisation.named': quiet,
  'seat.assigned': (view, { data }) =>
    view.startedAt === null || data.roles.length === 0 || data.moved
      ? null
      : `${roleNames(view, data.roles)} changed hands.`,
  'seat.covered': (view, { data }) =>
    `${roleNames(view, data.roles)} is covered by ${holds(view, data.by).length > 0 ? roleNames(view, holds(view, data.by)) : 'somebody who observed'} until its person is back.`,
  'seat.givenBack': (view, { data }) => `${roleNames(view, data.roles)} was given back to its own desk.`,
  'role.briefed': quiet,
};
