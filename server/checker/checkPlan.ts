import type { Json } from '../../shared/json.ts';
import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { READING } from '../rehearsal/teams/par.ts';
import { quotedProbes } from '../rehearsal/teams/quoting.ts';
import { checkConditions } from './checkConditions.ts';
import type { Need } from './names.ts';
import { scopesOf } from './names.ts';
import type { Complain } from './problem.ts';
import { idsOf } from './walk.ts';

/** Every name in the par plan leads somewhere: a slip there would show only when it is played, as a team that does worse than it should. */
export function planReferences(scenario: Scenario, need: Need, complain: Complain): void {
  const { world, queries, suites, duties, people, comms, decision, msel } = scenario;
  const probes = idsOf(world.probes);
  for (const [index, { command, payload: given, after }] of scenario.parPlan.entries()) {
    checkConditions(scenario, after, `parPlan.${index}.after`, complain);
    const payload = given as Readonly<Record<string, Json>>;
    const at = (field: string): string => `parPlan.${index}.payload.${field}`;
    const words = (field: string): string[] => wordsIn(own(payload, field));
    const among = (field: string, what: string, known: readonly string[], said = words(field)): void => {
      for (const word of said)
        if (!known.includes(word))
          complain(at(field), `there is no ${what} "${word}"`, `Use one of ${known.join(', ') || '(none)'}.`);
    };
    for (const id of words('switch')) {
      need('switch', id, at('switch'));
      scopesOf(scenario, id, words('scopes'), at('scopes'), complain);
      const switchSpec = world.switches.find((item) => item.id === id);
      if (switchSpec) among('options', `option of the switch "${id}"`, idsOf(switchSpec.options));
    }
    among('query', 'query', idsOf(queries));
    for (const id of words('suite')) {
      need('suite', id, at('suite'));
      const suite = suites.find((item) => item.id === id);
      if (suite) among('targets', `target of the suite "${id}"`, idsOf(suite.targets));
    }
    if (command === 'runProbe') among('targets', 'probe', probes);
    among('text', 'probe to quote', probes, quotedProbes(payload));
    if (command === 'sendPage') for (const id of words('targets')) need('target', id, at('targets'));
    const read = words('evidence').filter((id) => id.startsWith(READING));
    const readings = read.map((id) => id.slice(READING.length));
    among('evidence', 'probe to have read', probes, readings);
    for (const id of words('evidence')) if (!read.includes(id)) need('evidence', id, at('evidence'));
    for (const id of fieldsOf(payload.citations, 'evidence')) need('evidence', id, at('citations'));
    for (const id of words('inject')) {
      need('inject', id, at('inject'));
      const row = msel.find((item) => item.id === id);
      if (row) among('reply', `reply to "${id}"`, idsOf(row.replies ?? []));
    }
    for (const id of [...words('option'), ...words('rejected')]) need('option', id, at('option'));
    for (const id of words('losses')) need('loss', id, at('losses'));
    among('causeId', 'cause', idsOf(decision.causes));
    among('duty', 'duty', idsOf(duties));
    if (command === 'recordDuty') among('also', 'duty', idsOf(duties));
    among('cases', 'welfare case', idsOf(people.welfare));
    for (const id of words('parts')) need('seal', id, at('parts'));
    for (const id of words('systems')) need('hold', id, at('systems'));
    if (command === 'freeze') for (const id of words('scope')) need('freeze', id, at('scope'));
    for (const id of words('item')) need('raw', id, at('item'));
    const groups = [...words('group'), ...fieldsOf(payload.texts, 'group')];
    among('group', 'group of people to write to', idsOf(people.outreach), groups);
    const outreach = people.outreach.find(({ id }) => id === groups[0]);
    const notice = duties.find(({ id }) => id === words('duty')[0])?.notice?.clauses;
    const clauses =
      groups.length > 0 ? (outreach?.clauses ?? []) : 'duty' in payload ? (notice ?? []) : comms.clauses;
    if (groups.length === 0 || outreach)
      among('clauses', 'clause here', idsOf(clauses), fieldsOf(payload.clauses, 'clause'));
  }
}

/** Names as written; one that a draw fills is for the drills to show. */
const wordsIn = (value: Json | undefined): string[] =>
  [value].flat().filter((item): item is string => typeof item === 'string' && !item.includes('{{'));

/** The same field of every block in a list. */
const fieldsOf = (value: Json | undefined, field: string): string[] =>
  Array.isArray(value)
    ? value.flatMap((item) =>
        item !== null && typeof item === 'object' && !Array.isArray(item) ? wordsIn(own(item, field)) : [],
      )
    : [];
