import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { wordsOf } from '../checkTexts.ts';
import type { Rule } from '../problem.ts';
import { isMachine, lecturesIn, stumblesIn } from './english.ts';

/** Bundled drills are read by professionals in the US and the UK: no turn of another language, promises in the future, bots as bots. */
export const checkEnglish: Rule<Scenario> = (scenario, complain) => {
  for (const { item, place } of wordsOf(scenario))
    for (const { found, say } of stumblesIn(item))
      complain(place, `"${found}" does not read as a US or UK professional writes it`, `Write: ${say}.`);
  for (const { id, text } of scenario.comms.clauses)
    if (/\bUTC\b/u.test(text) && !/\b[ap]\.m\./u.test(text))
      complain(
        `comms.clauses.${id}`,
        'it gives the public a time in UTC only',
        'Add the local time with its zone: "18:00 UTC (1 p.m. Eastern)".',
      );
  for (const { id, from, subject, body } of scenario.msel)
    if (isMachine(from))
      for (const { found, say } of lecturesIn(`${subject}\n${body}`))
        complain(`msel.${id}`, `"${from}" is a machine and lectures: "${found}"`, `Give ${say}.`);
};
