import type { Predicate } from '../../shared/scenario/predicate.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Names } from './names.ts';
import { plain } from './names.ts';

/** A condition over facts as a sentence without its full stop. Nothing is left as a name of ours: a fact without words of its own is spelt out. */
export const conditionWords = (condition: Predicate, names: Names): string => words(condition, true, names);

/** `holds` false: the words for its opposite. */
function words(condition: Predicate, holds: boolean, names: Names): string {
  if ('not' in condition) return words(condition.not, !holds, names);
  if ('all' in condition) return joined(condition.all, holds ? 'and' : 'or', holds, names);
  if ('any' in condition) return joined(condition.any, holds ? 'or' : 'and', holds, names);
  if ('atMost' in condition)
    return measured(condition.fact, condition.atMost, holds ? 'atMost' : 'above', names);
  if ('atLeast' in condition)
    return measured(condition.fact, condition.atLeast, holds ? 'atLeast' : 'below', names);
  const [value, isIt] = 'is' in condition ? [condition.is, holds] : [condition.isNot, !holds];
  return said(condition.fact, value, isIt, names);
}

function joined(parts: readonly Predicate[], by: 'and' | 'or', holds: boolean, names: Names): string {
  const each = [...new Set(parts.map((part) => words(part, holds, names)))];
  if (each.length < 2) return each[0] ?? (by === 'and' ? 'always' : 'never');
  // A choice within a list, or a list within a choice, is kept together.
  const kept = each.map((part) => (part.includes(by === 'and' ? ' or ' : ' and ') ? `(${part})` : part));
  return `${kept.slice(0, -1).join(', ')} ${by} ${kept.at(-1)}`;
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10}%`;
type Bound = 'atMost' | 'atLeast' | 'above' | 'below';
const BOUND: Record<Bound, (amount: string) => string> = {
  atMost: (amount) => `${amount} or less`,
  atLeast: (amount) => `${amount} or more`,
  above: (amount) => `more than ${amount}`,
  below: (amount) => `less than ${amount}`,
};
const BY: Record<Bound, string> = {
  atMost: 'by',
  atLeast: 'from',
  above: 'after',
  below: 'before',
};

function measured(fact: string, amount: number, bound: Bound, names: Names): string {
  const [kind = '', ...rest] = fact.split('.');
  if (fact === 'residual') return `${BOUND[bound](percent(amount))} of the harm is left`;
  if (kind === 'share')
    return `${BOUND[bound](percent(amount))} of ${names.component(rest.join('.'))} is left`;
  if (fact === 'at') return `it is ${BY[bound]} ${formatDrillTime(amount)}`;
  return `${plain(fact)} is ${BOUND[bound](String(amount))}`;
}

type Said = (id: string, value: unknown, is: boolean, names: Names) => string;
const not = (is: boolean): string => (is ? '' : ' not');
/** For a fact that is true or false: which of the two is meant. */
const truth = (value: unknown, is: boolean): boolean => (value === false || value === null ? !is : is);

const SAID: Partial<Record<string, Said>> = {
  inCall: (id, value, is, names) => `${names.role(id)} is${not(truth(value, is))} in the call`,
  active: (id, value, is, names) => `${names.role(id)} is${not(truth(value, is))} in the call`,
  staffed: (id, value, is, names) => `${names.role(id)} is${not(truth(value, is))} played`,
  paged: (id, value, is, names) => `${names.target(id)} was${not(truth(value, is))} paged`,
  answered: (id, value, is, names) =>
    names.isInject(id)
      ? `${names.inject(id)} was${not(truth(value, is))} answered`
      : `${names.target(id)} has${not(truth(value, is))} answered the page`,
  delivered: (id, value, is, names) => `${names.inject(id)} has${not(truth(value, is))} gone out`,
  reply: (id, value, is, names) =>
    value === null
      ? `${names.inject(id)} has ${is ? 'no' : 'a'} reply`
      : `${names.inject(id)} was${not(is)} answered with ${names.reply(id, String(value))}`,
  promise: (id, value, is, names) =>
    `what was promised to ${names.inject(id)} is${not(is)} ${value === 'none' ? 'nothing' : plain(String(value))}`,
  switch: (id, value, is, names) => {
    const [key = '', ...scope] = id.split('.');
    const place = scope.length > 0 ? ` in ${names.scope(key, scope.join('.'))}` : '';
    const how: Partial<Record<string, string>> = { effective: 'in effect', applied: 'pressed', off: 'off' };
    return `“${names.switch(key)}” is${not(is)} ${how[String(value)] ?? plain(String(value))}${place}`;
  },
  option: (id, value, is, names) => {
    const [key = '', ...option] = id.split('.');
    return `“${names.switch(key)}” runs ${truth(value, is) ? 'with' : 'without'} “${names.option(key, option.join('.'))}”`;
  },
  held: (id, value, is, names) => `${truth(value, is) ? 'somebody' : 'nobody'} has ${names.evidence(id)}`,
  pinned: (id, value, is, names) => `${names.evidence(id)} is${not(truth(value, is))} on the board`,
  frozen: (id, value, is) => `${plain(id)} is${not(truth(value, is))} frozen`,
  hold: (id, value, is, names) => `a hold is${not(truth(value, is))} on ${names.system(id)}`,
  heard: (id, value, is) => `“${plain(id)}” was${not(truth(value, is))} said aloud`,
  flag: (id, value, is) =>
    typeof value === 'boolean' || value === null
      ? `“${plain(id)}” has${not(truth(value, is))} happened`
      : `“${plain(id)}” is${not(is)} ${plain(String(value))}`,
  lost: (id, value, is) => `${plain(id)} is${not(truth(value, is))} lost`,
  deployed: (id, value, is, names) => `${names.component(id)} is${not(truth(value, is))} deployed`,
  outreach: (id, value, is, names) => `${names.group(id)} has${not(truth(value, is))} been written to`,
  duty: (id, value, is, names) => {
    const [key = '', sent] = id.split('.');
    return sent
      ? `the notice of ${names.duty(key)} is${not(truth(value, is))} out`
      : `${names.duty(key)} is${not(is)} ${value === null ? 'open' : `“${plain(String(value))}”`}`;
  },
  owner: (id, value, is, names) =>
    value === null
      ? `“${plain(id)}” has ${is ? 'no' : 'an'} owner`
      : `“${plain(id)}” is${not(is)} owned by ${names.role(String(value))}`,
  draw: (id, value, is) => `this drill is${not(is)} dealt “${plain(String(value))}” as ${plain(id)}`,
};

const WHOLE: Partial<Record<string, Said>> = {
  act: (_id, value, is, names) => `the act is${not(is)} “${names.act(String(value))}”`,
  commander: (_id, value, is, names) =>
    value === null
      ? `${is ? 'nobody' : 'somebody'} has command`
      : is
        ? `${names.role(String(value))} has command`
        : `${names.role(String(value))} does not have command`,
  decision: (_id, value, is, names) =>
    value === null
      ? `${is ? 'nothing' : 'something'} is decided`
      : `the decision is${not(is)} ${names.decision(String(value))}`,
  declared: (_id, value, is) => `an incident is${not(truth(value, is))} declared`,
  severity: (_id, value, is) =>
    value === null ? `no severity is set` : `severity is${not(is)} ${String(value)}`,
  sealed: (_id, value, is) => `evidence is${not(truth(value, is))} sealed`,
  hold: (_id, value, is) => `a hold is${not(truth(value, is))} issued`,
  holdEffective: (_id, value, is) => `a hold is${not(truth(value, is))} in effect`,
  narrative: (_id, value, is) => `known, unknown and next are${not(truth(value, is))} written`,
  rawExposed: (_id, value, is) => `raw content is${not(truth(value, is))} in sight`,
  statement: (_id, value, is) =>
    value === null
      ? `there is${is ? ' no' : ' a'} statement`
      : `the statement is${not(is)} ${plain(String(value))}`,
};

function said(fact: string, value: unknown, is: boolean, names: Names): string {
  const [kind = '', ...rest] = fact.split('.');
  const id = rest.join('.');
  const found = id === '' ? WHOLE[kind] : SAID[kind];
  if (found) return found(id, value, is, names);
  return typeof value === 'boolean'
    ? `${plain(fact)} is${not(truth(value, is))} so`
    : `${plain(fact)} is${not(is)} ${plain(String(value))}`;
}
