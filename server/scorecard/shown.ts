import type { Moment } from './eventIndex.ts';
import { byTime } from './eventIndex.ts';
import { perDrill } from './perDrill.ts';

/** Events by which a finding is put before everybody. */
export const SHOWN = ['evidence.pinned', 'scope.estimated', 'decision.recorded'] as const;

/** Findings as they were put before everybody: pinned to the board, or cited in an estimate or a decision. In order of time. */
export const shownToAll = perDrill(({ log }): (Moment & { evidence: string })[] =>
  [
    ...log.all('evidence.pinned').map(({ at, seq, data }) => ({ at, seq, evidence: data.evidence })),
    ...log
      .all('scope.estimated')
      .flatMap(({ at, seq, data }) => data.evidence.map((evidence) => ({ at, seq, evidence }))),
    ...log
      .all('decision.recorded')
      .flatMap(({ at, seq, data }) => data.citations.map(({ evidence }) => ({ at, seq, evidence }))),
  ].sort(byTime),
);
