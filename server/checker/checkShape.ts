import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Rule } from './problem.ts';

/** Sums, orders and answers that must agree with one another. */
export const checkShape: Rule<Scenario> = (scenario, complain) => {
  actTimes(scenario, complain);
  textShares(scenario, complain);
  decisionAnswers(scenario, complain);
  dutyAnswers(scenario, complain);
  welfareAnswers(scenario, complain);
  rubricReasons(scenario, complain);
  overwritingIsForGood(scenario, complain);
};

/** What a tombstone replaced is gone: no screen may offer to take it back. */
const overwritingIsForGood: Rule<Scenario> = ({ world }, complain) => {
  for (const { id, kind, reversible } of world.switches)
    if (kind === 'tombstone' && reversible)
      complain(
        `world.switches.${id}.reversible`,
        'it overwrites what it replaces, and says that it can be taken back',
        'Write reversible: false.',
      );
};

const actTimes: Rule<Scenario> = ({ acts }, complain) => {
  if (acts.length === 0) complain('acts', 'there is no act', 'Write at least one.');
  for (const [index, { id, startsAt, endsAt }] of acts.entries())
    if (endsAt <= startsAt || startsAt < (acts[index - 1]?.endsAt ?? 0))
      complain(
        `acts.${id}`,
        'it ends before it starts, or starts before the one before has ended',
        'Fix the times.',
      );
};

/** What every text to the public or to a group should say. */
const textShares: Rule<Scenario> = ({ comms, people }, complain) => {
  const lists = [
    { place: 'comms', clauses: comms.clauses, wanted: comms.wanted },
    ...people.outreach.map(({ id, clauses, wanted }) => ({
      place: `people.outreach.${id}`,
      clauses,
      wanted,
    })),
  ];
  for (const { place, clauses, wanted } of lists) {
    const sum = wanted.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6)
      complain(
        `${place}.wanted`,
        `the shares add up to ${Math.round(sum * 1_000) / 1_000}`,
        'Let them add up to 1.',
      );
    for (const { purpose } of wanted)
      if (!clauses.some((clause) => clause.purpose === purpose && clause.penalty === undefined))
        complain(
          `${place}.wanted`,
          `no clause without a penalty serves the purpose "${purpose}"`,
          'Write one, or take the purpose out.',
        );
  }
};

const decisionAnswers: Rule<Scenario> = ({ decision, evidence }, complain) => {
  if (!decision.options.some(({ grade }) => grade === 'right'))
    complain(
      'decision.options',
      'no option is right',
      'Grade one `right`: a team must be able to decide well.',
    );
  for (const { id, supports, rulesOut } of evidence)
    for (const option of supports)
      if (rulesOut.includes(option))
        complain(`evidence.${id}`, `it supports "${option}" and rules it out`, 'It can do one of the two.');
};

const dutyAnswers: Rule<Scenario> = ({ duties }, complain) => {
  for (const { id, expected, accepted, trap } of duties) {
    if (!accepted.includes(expected))
      complain(`duties.${id}.accepted`, `the expected answer "${expected}" is not accepted`, 'Add it.');
    if (trap && accepted.includes('notify'))
      complain(`duties.${id}`, 'it is a trap, and notifying is accepted', 'Take one of the two out.');
  }
};

const welfareAnswers: Rule<Scenario> = ({ people }, complain) => {
  for (const { id, actions, right, harmful } of people.welfare)
    for (const action of [...right, ...harmful]) {
      if (!actions.includes(action))
        complain(`people.welfare.${id}`, `"${action}" is judged and not offered`, 'Add it to `actions`.');
      if (right.includes(action) && harmful.includes(action))
        complain(
          `people.welfare.${id}`,
          `"${action}" is right and harmful at once`,
          'It can be one of the two.',
        );
    }
};

const rubricReasons: Rule<Scenario> = ({ paging, rubric }, complain) => {
  for (const severity of ['0', '1', '2'] as const)
    for (const id of own(paging.required, severity))
      if (
        own(paging.policy, severity).length > 0 &&
        own(rubric.whyPaged, id) === undefined &&
        severity !== '2'
      )
        complain(
          'rubric.whyPaged',
          `nothing says why "${id}" is needed`,
          'Write a sentence for the debrief card.',
        );
  if (rubric.prevalence.low > rubric.prevalence.high)
    complain('rubric.prevalence', 'the interval runs backwards', 'Let `low` be the smaller.');
};
