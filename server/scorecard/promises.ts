import type { LogEventOf } from '../../shared/drill/events.ts';
import { clock } from './phrasing.ts';
import type { DrillRecord } from './record.ts';

/** What a broken promise costs, and one that was kept after its time. One that nobody made costs and earns nothing. */
const COST = { broken: 0.5, late: 0.25 } as const;

interface Unkept {
  cost: number;
  why: string;
  evidence: number[];
}

/** Promises whose time came before they were kept. One whose time was not played is held against nobody. */
export function unkeptPromises({ log }: DrillRecord): Unkept[] {
  const [brokenOnes, keptOnes] = [log.all('promise.broken'), log.all('promise.kept')];
  return log.all('promise.made').flatMap((made): Unkept[] => {
    const of = ({ data }: { data: { promise: string } }): boolean => data.promise === made.data.promise;
    const broken = brokenOnes.find(of);
    if (!broken) return [];
    const kept = keptOnes.find(of);
    return [
      {
        cost: kept ? COST.late : COST.broken,
        why: `"${made.data.task}", promised at ${clock(made.at)} for ${clock(made.data.dueAt)}, was ${kept ? `kept late, at ${clock(kept.at)}` : 'not kept'}.`,
        evidence: [made, broken, kept].flatMap((event) => event?.seq ?? []),
      },
    ];
  });
}

/** Promises that were kept in time. */
export const keptPromises = ({ log }: DrillRecord): LogEventOf<'promise.kept'>[] =>
  log.all('promise.kept').filter(({ data }) => !data.late);
