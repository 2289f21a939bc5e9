import type { CommandName } from '../drill/parseCommand.ts';
import { own } from '../keyed.ts';
import type { ParAction } from './scenario.ts';

/** Picks out the lines of a plan that give one of these commands. */
export const doing =
  <N extends CommandName>(...commands: N[]) =>
  (action: ParAction): action is Extract<ParAction, { command: N }> =>
    (commands as string[]).includes(action.command);

/** What the name behind a condition is the name of. */
export type ConditionName =
  | 'finding'
  | 'role'
  | 'suite'
  | 'query'
  | 'switch'
  | 'scope'
  | 'area'
  | 'inject'
  | 'statement'
  | 'group'
  | 'probe'
  | 'case'
  | 'raw'
  | 'act'
  | 'part';

/** What a line of a par plan may wait for, each read off the seat's own screen; null: the condition takes no name. */
export const PAR_CONDITIONS = {
  held: 'finding',
  pinned: 'finding',
  joined: 'role',
  declared: null,
  free: null,
  offer: 'suite',
  approved: 'query',
  authorised: 'switch',
  effective: 'scope',
  waiting: 'scope',
  sealed: null,
  copied: 'part',
  owner: 'area',
  feed: 'inject',
  drafted: 'statement',
  cleared: 'statement',
  writing: 'group',
  handoff: null,
  commander: 'role',
  posted: 'raw',
  decided: null,
  case: 'case',
  measured: 'probe',
  sent: 'group',
  triaged: 'case',
  act: 'act',
} as const satisfies Record<string, ConditionName | null>;
export type ConditionKind = keyof typeof PAR_CONDITIONS;

export interface ParCondition {
  kind: ConditionKind;
  /** Empty where the condition takes none. */
  name: string;
  /** With `cleared`: how many desks must have cleared it; left out, the usual two. */
  desks?: number;
}

const KINDS = Object.keys(PAR_CONDITIONS) as ConditionKind[];
const isKind = (word: string): word is ConditionKind => Object.hasOwn(PAR_CONDITIONS, word);

/** One condition as it is written, `held:trace`; null when it is none. */
export function readCondition(written: string): ParCondition | null {
  const [kind = '', name = '', desks, ...more] = written.trim().split(':');
  if (!isKind(kind) || more.length > 0) return null;
  if ((name === '') !== (own(PAR_CONDITIONS, kind) === null)) return null;
  if (desks === undefined) return { kind, name };
  return kind === 'cleared' && /^[1-9]$/.test(desks) ? { kind, name, desks: Number(desks) } : null;
}

const writeCondition = ({ kind, name, desks }: ParCondition): string =>
  [kind, ...(name === '' ? [] : [name]), ...(desks === undefined ? [] : [desks])].join(':');

/** The conditions of one line, as it is stored: `joined:comms,free`. */
export const writtenConditions = (after: string | undefined): string[] =>
  (after ?? '').split(',').flatMap((item) => item.trim() || []);

/** As a line of the plan holds them; nothing to wait for leaves the field out. */
export const afterOf = (conditions: readonly ParCondition[]): { after?: string } =>
  conditions.length > 0 ? { after: conditions.map(writeCondition).join(',') } : {};

/** The same line with its conditions changed or, for null, taken out. What is no condition stays for the check to refuse. */
export function changedConditions(
  after: string | undefined,
  change: (condition: ParCondition) => ParCondition | null,
): { after?: string } {
  const left = writtenConditions(after).flatMap((written) => {
    const condition = readCondition(written);
    if (!condition) return written;
    const changed = change(condition);
    return changed ? writeCondition(changed) : [];
  });
  return left.length > 0 ? { after: left.join(',') } : {};
}

const shape = (kind: ConditionKind): string => {
  const name = own(PAR_CONDITIONS, kind);
  return name === null ? kind : `${kind}:<${name}>`;
};

/** What to say of something that is no condition. */
export const noCondition = (written: string): { problem: string; fix: string } => ({
  problem: `the par plan waits for "${written}", which is not a condition`,
  fix: `Use ${KINDS.map(shape).join(', ')}.`,
});
