import { own } from '../../shared/keyed.ts';
import type { SeverityCard } from '../../shared/scenario/organisation.ts';
import type { DrillTime } from '../../shared/time.ts';
import { clock, span } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { severityAt, severityTitle } from './record.ts';

type Limit = keyof Pick<SeverityCard, 'firstMitigationMs' | 'containedMs'>;

/**
 * What the company's own policy allows at the severity that stood when Act 1 closed, and whether it was kept. Said beside the points, never
 * in them: the lines that earn points are the same for every company, so that scores can be laid side by side and the drill's pace,
 * which is built for them, stays fair. False where no severity stands or the policy sets no limit.
 */
export function companyLimit(record: DrillRecord, limit: Limit, reached: DrillTime | null): string | false {
  const atClose = severityAt(record, record.actOneEndsAt);
  const { company, severities } = record.scenario.organisation;
  const allowed =
    own(
      severities.find(({ severity }) => severity === atClose),
      limit,
    ) ?? null;
  if (atClose === null || allowed === null) return false;
  const due = record.signal.at + allowed;
  const kept = reached !== null && reached <= due;
  // A limit that lies beyond the end of the drill has not been missed.
  if (!kept && due > record.endsAt) return false;
  return `${company} allows itself ${span(allowed)} for this at ${severityTitle(record, atClose)}, until ${clock(due)}: ${kept ? 'kept' : 'missed'}.`;
}
