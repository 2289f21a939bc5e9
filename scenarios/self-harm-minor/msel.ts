import type { InjectRow } from '../../shared/scenario/msel.ts';
import { late } from './msel/late.ts';
import { lateIf } from './msel/lateIf.ts';
import { middle, middleIf } from './msel/middle.ts';
import { morning } from './msel/morning.ts';
import { morningIf, night } from './msel/morningIf.ts';
import { opening, openingIf } from './msel/opening.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
const rows: InjectRow[] = [
  ...opening,
  ...middle,
  ...late,
  ...morning,
  ...openingIf,
  ...middleIf,
  ...lateIf,
  ...night,
  ...morningIf,
];

/** News that reports what is true in one variant: fields of shared rows, and rows of its own. */
export interface News {
  changed: Partial<Record<string, Partial<Omit<InjectRow, 'id'>>>>;
  added: InjectRow[];
  /** Shared rows that could never be true here. */
  dropped: string[];
}

export function mselWith({ changed, added, dropped }: News): InjectRow[] {
  const known = new Set(rows.map(({ id }) => id));
  for (const id of [...Object.keys(changed), ...dropped])
    if (!known.has(id)) throw new Error(`A variant changes or drops the news "${id}", which is not shared.`);
  return [
    ...rows
      .filter(({ id }) => !dropped.includes(id))
      .map((row): InjectRow => ({ ...row, ...changed[row.id] })),
    ...added,
  ];
}
