import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { roleNames } from '../wording.ts';
import type { SeatsEvents } from './events.ts';

export const seatsLines: LineTable<keyof SeatsEvents> = {
  'drill.created': quiet,
  'organisation.named': quiet,
  'seat.assigned': (view, { data }) =>
    view.startedAt === null || data.roles.length === 0
      ? null
      : `${roleNames(view, data.roles)} changed hands.`,
  'role.briefed': quiet,
};
