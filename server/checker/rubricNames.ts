import { own } from '../../shared/keyed.ts';
import { SCOPE_QUESTIONS } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { CRITERIA } from '../scorecard/rubric.ts';
import { bracketedIn } from '../scorecard/testedBy.ts';
import type { Need } from './names.ts';
import { scopesOf } from './names.ts';
import type { Complain } from './problem.ts';
import { idsOf } from './walk.ts';

/** What the rubric names: switches with their scopes and options, evidence, injects with their replies, answers. */
export function rubricReferences(scenario: Scenario, need: Need, complain: Complain): void {
  const { rubric, comms } = scenario;
  need('inject', rubric.signal, 'rubric.signal');
  verifiedParts(scenario, need, complain);
  namedSwitches(scenario, need, complain);
  for (const part of rubric.sealParts) need('seal', part, 'rubric.sealParts');
  for (const [part, lists] of Object.entries(rubric.readFirst?.lists ?? {})) {
    need('seal', part, 'rubric.readFirst.lists');
    for (const id of lists) need('evidence', id, `rubric.readFirst.lists.${part}`);
  }
  for (const id of rubric.readFirst?.changes ?? []) need('evidence', id, 'rubric.readFirst.changes');
  for (const { id, scope, hold } of rubric.bombs) {
    need('freeze', scope, `rubric.bombs.${id}`);
    if (hold !== undefined) need('hold', hold, `rubric.bombs.${id}`);
  }
  scopeAnswers(scenario, need, complain);
  for (const id of rubric.cause.evidence) need('evidence', id, 'rubric.cause.evidence');
  need('evidence', rubric.prevalence.evidence, 'rubric.prevalence.evidence');
  for (const id of rubric.swoop.injects) need('inject', id, 'rubric.swoop.injects');
  for (const { id, inject } of comms.deadlines) need('inject', inject, `comms.deadlines.${id}`);
  criterionReferences(scenario, complain);
  swoopReplies(scenario, complain);
}

function verifiedParts({ rubric, world }: Scenario, need: Need, complain: Complain): void {
  for (const { id, components } of rubric.verify) {
    for (const component of components) {
      need('component', component, `rubric.verify.${id}`);
      if (!world.probes.some((probe) => probe.components.includes(component)))
        complain(
          `rubric.verify.${id}`,
          `no probe measures "${component}"`,
          'Add it to a probe in world.probes.',
        );
    }
  }
}

function namedSwitches(scenario: Scenario, need: Need, complain: Complain): void {
  const { rubric, world } = scenario;
  const switchName = (
    id: string,
    scopes: readonly string[],
    options: readonly string[],
    place: string,
  ): void => {
    need('switch', id, place);
    scopesOf(scenario, id, scopes, place, complain);
    const known = world.switches.find((item) => item.id === id);
    for (const option of known ? options : [])
      if (!known?.options.some((item) => item.id === option))
        complain(
          place,
          `the switch "${id}" has no option "${option}"`,
          'Add it to the switch, or take it out.',
        );
  };
  for (const { id, switch: name, scopes } of rubric.persisted)
    switchName(name, scopes, [], `rubric.persisted.${id}`);
  for (const { switches } of rubric.sufficient)
    for (const use of switches) switchName(use.switch, use.scopes, use.options ?? [], 'rubric.sufficient');
  for (const { switch: name, scope } of rubric.harmfulScopes)
    switchName(name, [scope], [], 'rubric.harmfulScopes');
  for (const { switch: name, option } of rubric.deadEnds) switchName(name, [], [option], 'rubric.deadEnds');
  switchName(rubric.wholeProduct.switch, [], [], 'rubric.wholeProduct');
  for (const name of rubric.altering) switchName(name, [], [], 'rubric.altering');
}

function scopeAnswers({ rubric, scopeQuestions }: Scenario, need: Need, complain: Complain): void {
  for (const question of SCOPE_QUESTIONS) {
    const { right, needs } = own(rubric.scopeAnswers, question);
    const answers = scopeQuestions.find(({ id }) => id === question)?.answers ?? [];
    for (const id of right)
      if (!answers.some((answer) => answer.id === id))
        complain(
          `rubric.scopeAnswers.${question}`,
          `there is no answer "${id}"`,
          `Use one of ${idsOf(answers).join(', ')}.`,
        );
    for (const id of needs) need('evidence', id, `rubric.scopeAnswers.${question}.needs`);
  }
}

function swoopReplies({ rubric, msel }: Scenario, complain: Complain): void {
  const replies = msel
    .filter(({ id }) => rubric.swoop.injects.includes(id))
    .flatMap(({ replies: all }) => all ?? []);
  const { answered, obeyed = [] } = rubric.swoop;
  for (const [field, ids] of Object.entries({ answered, obeyed }))
    for (const id of ids)
      if (!replies.some((reply) => reply.id === id))
        complain(
          `rubric.swoop.${field}`,
          `no reply of those injects is "${id}"`,
          `Use one of ${idsOf(replies).join(', ')}.`,
        );
}

/** A row says in a field of its own what it tests: a code in a sentence is read by nobody, and means nothing to whoever reads it. */
function criterionReferences({ msel, rubric, guide }: Scenario, complain: Complain): void {
  const known = [...CRITERIA.keys()];
  const unknown = (ids: readonly string[], place: string, among: readonly string[]): void => {
    for (const id of ids)
      if (!among.includes(id))
        complain(place, `there is no criterion "${id}" to name here`, `Use one of ${among.join(', ')}.`);
  };
  for (const { id, criteria = [], tests, expectedAction } of msel) {
    unknown(criteria, `msel.${id}.criteria`, known);
    for (const [field, text] of Object.entries({ tests, expectedAction })) {
      const named = bracketedIn(text);
      if (named.length > 0)
        complain(
          `msel.${id}.${field}`,
          `it names ${named.join(', ')} in brackets, which nothing reads`,
          `If that is what it tests, write criteria: [${named.join(', ')}] beside it; if not, write it without brackets.`,
        );
    }
  }
  for (const [field, text] of Object.entries(guide).flatMap(([key, texts]) =>
    [texts].flat().map((item) => [key, item] as const),
  )) {
    const named = bracketedIn(text);
    if (named.length > 0)
      complain(
        `guide.${field}`,
        `it names ${named.join(', ')} in brackets`,
        'Say what the criterion is about.',
      );
  }
  const replaceable = [...CRITERIA].flatMap(([id, row]) => (row.by === 'log' && row.replaceable ? [id] : []));
  const checks = Object.keys(rubric.nothingToContain?.checks ?? {});
  unknown(checks, 'rubric.nothingToContain.checks', replaceable);
  const missing = replaceable.filter((id) => rubric.nothingToContain && !checks.includes(id));
  if (missing.length > 0)
    complain(
      'rubric.nothingToContain.checks',
      `nothing stands in for ${missing.join(', ')}`,
      'Give each a check: what must be on record, and by when.',
    );
}
