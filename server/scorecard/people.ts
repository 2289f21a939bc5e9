import type { OutreachGroup } from '../../shared/scenario/people.ts';
import { mayBeYoung } from '../../shared/scenario/people.ts';
import { clock, list, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import { coverage, shortfall } from './texts.ts';

/** Groups that nobody should have written to, and were: whatever the words, it reached people nobody had looked at. */
export const harmfulSends = (record: DrillRecord) =>
  record.scenario.people.outreach.flatMap((group) => {
    const sent = record.log.all('outreach.sent').find(({ data }) => data.group === group.id);
    return group.harm !== undefined && sent ? [{ title: group.title, harm: group.harm, sent }] : [];
  });

/** Everything that was sent to a group, the best first. */
function textsTo(record: DrillRecord, group: OutreachGroup) {
  const sent = record.log.all('outreach.sent').filter(({ data }) => data.group === group.id);
  const texts = sent.map((event) => {
    const checked = record.log
      .all('outreach.checked')
      .find(({ seq, data }) => seq > event.seq && data.group === group.id);
    const clauses = checked?.data.clauses ?? [];
    const cover = coverage(group.wanted, group.clauses, clauses);
    const untrue = clauses.some((clause) => !clause.true);
    const spoiled = clauses.some((clause) => clause.penalty !== null || !clause.known);
    const uncleared = group.clearedBy.some((role) => !event.data.clearedBy.includes(role));
    // Somebody who reads it alone and late must find where to turn, or it is no help to have been written to.
    const helpless = mayBeYoung(group.readers) && cover.missing.includes('support');
    const share = untrue || helpless ? 0 : cover.share * (spoiled ? 0.5 : 1) * (uncleared ? 0.5 : 1);
    return { event, checked, cover, untrue, spoiled, uncleared, helpless, share };
  });
  return texts.sort((a, b) => b.share - a.share);
}

export function outreach(record: DrillRecord, { max }: Scored): Found {
  const sentTo = (id: string | undefined) =>
    record.log.all('outreach.sent').find(({ data }) => data.group === id);
  // Whoever had the full text needs no first word any more.
  const groups = record.scenario.people.outreach.filter(
    ({ id, required, headsUpFor }) =>
      required && (headsUpFor === undefined || sentTo(id) !== undefined || sentTo(headsUpFor) === undefined),
  );
  const scored = groups.map((group) => ({ group, best: textsTo(record, group)[0] }));
  const sent = scored.flatMap(({ group, best }) => (best ? [{ group, best }] : []));
  const silent = scored.filter(({ best }) => best === undefined);
  const harmed = harmfulSends(record);
  const earned =
    groups.length > 0 ? (max * sent.reduce((sum, { best }) => sum + best.share, 0)) / groups.length : 0;
  return {
    points: harmed.length > 0 ? 0 : earned,
    why: sentences(
      ...sent.map(({ group, best }) =>
        sentences(
          `${group.title}: written to at ${clock(best.event.at)}.`,
          shortfall(best.cover),
          best.helpless &&
            'A young person may read it, and it says nothing about danger now or where to turn, so it earns nothing.',
          best.untrue && 'It held a sentence that was not true, so it earns nothing.',
          best.spoiled && 'It held a sentence that claims too much or hurts.',
          best.uncleared && 'It went out without the clearance it needs.',
        ),
      ),
      silent.length > 0 && `Not written to: ${list(silent.map(({ group }) => group.title))}.`,
      ...harmed.map(
        ({ title, harm, sent: { at } }) =>
          `${title}: written to at ${clock(at)}. It ${harm}, so this criterion earns nothing.`,
      ),
    ),
    fullMarks:
      'Write to each group concerned, and to nobody whom nobody has looked at: acknowledge, say sorry, name support and a person, and promise no cause.',
    evidence: [
      ...sent.flatMap(({ best }) => [best.event.seq, best.checked?.seq]),
      ...harmed.map((item) => item.sent.seq),
    ],
  };
}
