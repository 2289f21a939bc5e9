import { DECIDES_PRESENT_RISK } from '../../shared/authority.ts';
import { namesEmergencyNumber } from '../../shared/scenario/emergency.ts';
import { doing } from '../../shared/scenario/parPlan.ts';
import type { Readers, WelfareCase } from '../../shared/scenario/people.ts';
import { isRiskier, mayBeYoung, riskOf } from '../../shared/scenario/people.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Complain, Rule } from './problem.ts';

/** Care for the people a scenario is about: who is decided on first and by whom, who is written to, and what they find when they read it. */
export const checkCare: Rule<Scenario> = (scenario, complain) => {
  casesHaveClocks(scenario, complain);
  planLooksAtRiskFirst(scenario, complain);
  nobodyIsWrittenToUnseen(scenario, complain);
  readersAreNamed(scenario, complain);
  youngReadersFindHelp(scenario, complain);
  planTellsWhereToTurn(scenario, complain);
  gapsCarryACard(scenario, complain);
};

const atRisk = ({ people }: Scenario): WelfareCase[] =>
  people.welfare.filter((item) => riskOf(item) === 'present');

function casesHaveClocks(scenario: Scenario, complain: Complain): void {
  for (const { id, dueAt, dueAfterMs } of atRisk(scenario))
    if (dueAt === undefined && dueAfterMs === undefined)
      complain(
        `people.welfare.${id}`,
        'somebody may be in danger now, and nothing says by when it must be decided',
        'Give it `dueAt`, or `dueAfter` from when the desks are shown it.',
      );
}

const decisionsIn = (plan: readonly ParAction[]) =>
  plan.flatMap((action, index) =>
    action.command === 'decideWelfare' ? action.payload.cases.map((id) => ({ id, index, action })) : [],
  );

/** The plan is what teams learn from: nobody at less risk comes before somebody at more, and the desk that weighs harm decides. */
function planLooksAtRiskFirst(scenario: Scenario, complain: Complain): void {
  const { welfare } = scenario.people;
  const decided = decisionsIn(scenario.parPlan);
  const known = (id: unknown) => welfare.find((item) => item.id === id);
  for (const { id, index, action } of decided) {
    const item = known(id);
    if (!item) continue;
    for (const other of decided) {
      const less = known(other.id);
      // Cases that come to light at different times are decided as they come.
      if (!less || !isRiskier(item, less) || !sameMoment(item, less)) continue;
      if (other.action.at < action.at)
        complain(
          `parPlan.${index}`,
          `"${item.id}" is decided at ${formatDrillTime(action.at)}, after "${less.id}", who is at less risk`,
          'Decide in order of risk: present, distress, low.',
        );
    }
    if (riskOf(item) !== 'present') continue;
    if (action.role !== DECIDES_PRESENT_RISK)
      complain(
        `parPlan.${index}.role`,
        `"${item.id}" may be in danger now and ${action.role} decides alone`,
        `Let ${DECIDES_PRESENT_RISK} decide.`,
      );
    if ((action.payload.reviewer ?? '').trim() === '')
      complain(
        `parPlan.${index}.payload.reviewer`,
        `"${item.id}" may be in danger now and nobody is named who read it`,
        'Name the clinician or reviewer.',
      );
  }
}

const sameMoment = (a: WelfareCase, b: WelfareCase): boolean =>
  JSON.stringify(a.shownWhen) === JSON.stringify(b.shownWhen);

/** A message straight to young people goes to those somebody has looked at, or writing it is marked as the harm it is. */
function nobodyIsWrittenToUnseen({ people }: Scenario, complain: Complain): void {
  for (const { id, readers, reaches, harm, required } of people.outreach) {
    const place = `people.outreach.${id}`;
    if (readers === 'young-people' && !reaches && harm === undefined)
      complain(
        place,
        'it writes to young people, and nothing says that anybody has looked at them first',
        'Name the welfare cases it reaches, or why writing to all of them does harm.',
      );
    if (harm !== undefined && required)
      complain(place, 'it must be written to, and writing to it does harm', 'It can be one of the two.');
    for (const name of reaches?.cases ?? []) {
      const item = people.welfare.find((one) => one.id === name);
      if (!item)
        complain(
          `${place}.reaches.cases`,
          `there is no welfare case "${name}"`,
          `Use one of ${people.welfare.map((one) => one.id).join(', ') || '(none)'}.`,
        );
      else if (reaches && !item.actions.includes(reaches.action))
        complain(
          `${place}.reaches`,
          `"${reaches.action}" is not offered for "${name}", so it can reach nobody there`,
          'Offer it, or take the case out.',
        );
    }
  }
}

const YOUNG = /\b(young (person|people|reader)s?|pupils?|teen(ager)?s?|child(ren)?|minors?|students?)\b/i;

/** Whoever writes the scenario says who reads a text; where its own words speak of young people, leaving it out is no answer. */
function readersAreNamed({ people }: Scenario, complain: Complain): void {
  for (const { id, readers, title, channel } of people.outreach) {
    const word = YOUNG.exec(`${title} ${channel}`)?.[0];
    if (readers === undefined && word)
      complain(
        `people.outreach.${id}.readers`,
        `its title or channel speaks of "${word}", and nothing says who reads it`,
        'Write `readers`: young-people, families, adults or professionals.',
      );
  }
}

function youngReadersFindHelp({ comms, people, world }: Scenario, complain: Complain): void {
  const texts: { place: string; readers: Readers | undefined; text: string }[] = [];
  const sets = [
    { place: 'comms', readers: comms.readers, clauses: comms.clauses, wanted: comms.wanted },
    ...people.outreach.map(({ id, ...group }) => ({ place: `people.outreach.${id}`, ...group })),
  ];
  for (const { place, readers, clauses, wanted } of sets) {
    const help = clauses.filter(({ purpose, penalty }) => purpose === 'support' && penalty === undefined);
    for (const { id, text } of help) texts.push({ place: `${place}.clauses.${id}`, readers, text });
    if (mayBeYoung(readers) && (help.length === 0 || !wanted.some(({ purpose }) => purpose === 'support')))
      complain(
        `${place}.clauses`,
        'young people may read it, and no sentence of purpose "support" is asked for in it',
        'Write one with an emergency number, and give it a share of what is wanted.',
      );
  }
  for (const { id, options } of world.switches)
    for (const option of options)
      if (option.card)
        texts.push({ place: `world.switches.${id}.options.${option.id}.card`, ...option.card });
  for (const { place, readers, text } of texts)
    if (mayBeYoung(readers) && !namesEmergencyNumber(text))
      complain(
        place,
        'a young person may read it, and it names no emergency number',
        'Begin with {{org.emergency}}, or say whom to call in danger: 999, 112, 911 or the number of the place.',
      );
}

/** Sentences that tell where to turn can be left out by a team; the plan never leaves them out. */
function planTellsWhereToTurn({ comms, people, parPlan }: Scenario, complain: Complain): void {
  for (const [index, action] of parPlan.entries()) {
    if (!writes(action)) continue;
    const { payload } = action;
    const to = 'group' in payload ? payload.group : null;
    const group = people.outreach.find(({ id }) => id === to);
    const text = to === null ? comms : group;
    if (!text || !mayBeYoung(text.readers)) continue;
    const chosen = new Set(payload.clauses.map(({ clause }) => clause));
    if (!text.clauses.some(({ id, purpose }) => purpose === 'support' && chosen.has(id)))
      complain(
        `parPlan.${index}`,
        `the text to ${group ? `"${group.id}"` : 'the public'} may be read by a young person, and gives them nowhere to turn`,
        'Add the sentence of purpose "support".',
      );
  }
}
const writes = doing('draftStatement', 'draftOutreach', 'sendOutreach');

/** What is taken away from somebody who may be looking for help leaves a card behind, and the score knows when it did not. */
function gapsCarryACard({ comms, people, world, rubric }: Scenario, complain: Complain): void {
  const young = mayBeYoung(comms.readers) || people.outreach.some(({ readers }) => mayBeYoung(readers));
  if (!young) return;
  for (const { id, kind, options } of world.switches) {
    if (kind !== 'tombstone' && kind !== 'edge-block') continue;
    const card = options.find((option) => option.card);
    const place = `world.switches.${id}.options`;
    if (!card)
      complain(
        place,
        'young people meet what it leaves behind, and no option puts a card there',
        'Add an option with a `card` that names an emergency number.',
      );
    else if (!rubric.deadEnds.some((rule) => rule.switch === id && rule.option === card.id))
      complain(
        'rubric.deadEnds',
        `"${id}" without "${card.id}" leaves people with nowhere to turn, and the score does not see it`,
        `Add { switch: ${id}, option: ${card.id} }.`,
      );
  }
}
