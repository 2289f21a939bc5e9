import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { roleNames } from '../wording.ts';
import type { SeatsEvents } from './events.ts';
import { derived, seated } from './seating.ts';

export const seatsFolds: FoldTable<keyof SeatsEvents> = {
  'drill.created': (view, { data }) =>
    data.seats.reduce(
      seated,
      setControl(view, () => ({ created: data })),
    ),
  'organisation.named': (view, { data }) => ({ ...view, names: data.names }),
  'seat.assigned': (view, { data }) => seated(view, data),
  'role.briefed': (view, { data }) => derived({ ...view, kits: withEntry(view.kits, data.role, data.kit) }),
};

export const seatsLines: LineTable<keyof SeatsEvents> = {
  'drill.created': quiet,
  'organisation.named': quiet,
  'seat.assigned': (view, { data }) =>
    view.startedAt === null || data.roles.length === 0 || data.moved
      ? null
      : `${roleNames(view, data.roles)} changed hands.`,
  'role.briefed': quiet,
};
