import type { LogEventOf } from '../../shared/drill/events.ts';
import type { DrillRecord } from './record.ts';

/** What was written to people outside; a brief to our own executives reaches nobody concerned. */
export const lettersOut = ({ log, scenario }: DrillRecord): LogEventOf<'outreach.sent'>[] => {
  const inside = scenario.people.outreach.filter((group) => group.inside).map(({ id }) => id);
  return log.all('outreach.sent').filter(({ data }) => !inside.includes(data.group));
};
