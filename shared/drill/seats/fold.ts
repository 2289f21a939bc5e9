import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
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
