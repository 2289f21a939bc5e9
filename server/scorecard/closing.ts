import type { Criterion, Scorecard } from '../../shared/scorecard.ts';
import { tenths } from './criterion.ts';
import { clock } from './phrasing.ts';
import type { DrillRecord } from './record.ts';

const MOST_FIXES = 3;

/** The three places where most was lost, with what would have earned it. */
export function fixes(criteria: readonly Criterion[]): Scorecard['fixes'] {
  return criteria
    .filter(({ points, max, verdict }) => verdict !== 'notScored' && max > points)
    .map(({ title, points, max, fullMarks }) => ({ title, worth: tenths(max - points), why: fullMarks }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_FIXES);
}

export function ending(record: DrillRecord): Scorecard['ending'] {
  const found = record.watched.ending;
  return found
    ? { id: found.id, title: found.title, text: found.text }
    : {
        id: 'open',
        title: 'Open',
        text: "The drill stopped before any of the scenario's endings was reached.",
      };
}

/** Free texts earn nothing by themselves; a person reads them. */
export function awaitingHuman(
  record: DrillRecord,
  criteria: readonly Criterion[],
): Scorecard['awaitingHuman'] {
  const watched = criteria
    .filter(({ observed, verdict }) => observed && verdict === 'waiting')
    .map(({ id, title, why, observedMax }) => ({ id, title, text: why, max: observedMax }));
  const words: Scorecard['awaitingHuman'] = [];
  const add = (id: string, title: string, text: string | null) => {
    if (text !== null && text.trim() !== '') words.push({ id, title, text, max: 0 });
  };
  for (const { at, data } of record.log.all('decision.recorded')) {
    const of = `decision-${data.decision}`;
    add(`${of}-cause`, `Cause in words (${clock(at)})`, data.causeText);
    add(`${of}-mind`, `What would change our mind (${clock(at)})`, data.changeMind);
    add(`${of}-revert`, `Way back (${clock(at)})`, data.revert);
    add(`${of}-dissent`, `Dissent (${clock(at)})`, data.dissent);
  }
  for (const { at, data } of record.log.all('statement.published')) {
    add(
      `${data.statement}-${data.version}`,
      `Free text of the ${data.kind} text (${clock(at)})`,
      data.freeText,
    );
  }
  for (const { at, data } of record.log.all('statement.withheld'))
    add(`withheld-${at}`, `Why nothing was said yet (${clock(at)})`, data.reason);
  for (const { at, data } of record.log.all('outreach.sent'))
    add(`outreach-${data.group}`, `Free text of the message (${clock(at)})`, data.freeText);
  for (const { at, data } of record.log.all('pir.filled')) {
    for (const [question, answer] of Object.entries(data.answers))
      add(`pir-${at}-${question}`, `Review answer: ${question}`, answer);
    for (const [index, action] of data.actions.entries())
      add(
        `pir-${at}-action-${index + 1}`,
        `Review action for ${action.owner}, due in ${action.dueInDays} days`,
        action.text,
      );
  }
  return [...watched, ...words];
}
