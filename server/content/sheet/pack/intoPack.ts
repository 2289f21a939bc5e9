import type { Pair, YAMLMap } from 'yaml';
import { Document, isScalar } from 'yaml';
import type { PlayRole } from '../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import { sheetDrillTime } from '../../../../shared/time.ts';
import { PACK_FORMAT } from '../../pack/schema/pack.ts';
import type { ImportedInject, ShelvedInject } from '../rows/importRow.ts';
import { expectedOf } from '../rows/keepOut.ts';
import { actsOf } from './acts.ts';

export interface PackNames {
  id: string;
  title: string;
  schema: string;
  /** The sheet's own name, for the comment at the top. */
  file: string;
  /** Rows of it that are not for players, in a few words; empty when there are none. */
  kept?: string;
}

/** Whose page calls which desk. */
const TARGET: Partial<Record<PlayRole, string>> = {
  'incident-commander': 'ic-oncall',
  'model-owner': 'model-oncall',
  'safety-lead': 'safety-oncall',
  'product-owner': 'product-oncall',
  'legal-privacy': 'legal-oncall',
  comms: 'comms-oncall',
  'infra-oncall': 'sre-oncall',
  'support-lead': 'ts-support-lead',
};

export interface Rows {
  injects: readonly ImportedInject[];
  shelf: readonly ShelvedInject[];
  /** The time of day at T+0, where the list says it. */
  clock?: number | null;
}

/** What an import writes into a pack, apart from its names: kept beside it, so that a corrected sheet can be told from a change by hand. */
export interface PackParts {
  acts: unknown;
  paging: unknown;
  parPlan: unknown;
  rubric: unknown;
  injects: Record<string, Record<string, unknown>>;
}

export function partsOf({ injects, shelf, clock = null }: Rows): PackParts {
  const all = [...injects, ...shelf];
  const addressed = PLAY_ROLES.filter((role) =>
    all.some(({ to, fallbackTo }) => to.includes(role) || fallbackTo === role),
  );
  const required = addressed.flatMap((role) => TARGET[role] ?? []);
  const first = injects[0]?.to ?? addressed;
  return {
    acts: actsOf(
      injects.map(({ at }) => at),
      clock,
    ),
    paging: {
      firstOnCall: first.length > 0 ? [...first] : ['incident-commander'],
      required: { '0': required, '1': [...required], '2': [...required] },
      failures: [],
    },
    parPlan: planOf(first[0] ?? 'incident-commander', required),
    rubric: { signal: all[0]?.id ?? 'none' },
    injects: Object.fromEntries(all.map((inject) => [inject.id, written(inject)])),
  };
}

/**
 * The pack that a list becomes: its rows as injects and nothing else. What any drill needs besides is filled in by `plain: true`
 * (server/content/pack/plain.ts), so no story comes along that the list does not tell.
 */
export function packFrom(names: PackNames, rows: Rows): string {
  const { acts, paging, parPlan, rubric } = partsOf(rows);
  const doc = new Document(
    {
      format: PACK_FORMAT,
      id: names.id,
      version: '1.0.0',
      title: names.title.slice(0, 120),
      plain: true,
      acts,
      paging,
      injects: {},
      parPlan,
      rubric,
    },
    { aliasDuplicateObjects: false },
  );
  const injects = doc.createNode({}) as YAMLMap;
  injects.flow = false;
  for (const inject of [...rows.injects, ...rows.shelf]) injects.add(injectPair(doc, inject));
  doc.set('injects', injects);
  doc.commentBefore = headLines(names);
  return `# yaml-language-server: $schema=${names.schema}\n# $schema: ${names.schema}\n${doc.toString({ lineWidth: 120 })}`;
}

/** The least that any team does: somebody declares and calls those whom the list is for. */
const planOf = (role: PlayRole, targets: readonly string[]): Record<string, unknown>[] => [
  { at: '60s', role, do: 'declareIncident', with: { severity: 1, summary: 'The first report is in' } },
  ...(targets.length > 0
    ? [{ at: '75s', role, do: 'sendPage', with: { targets: [...targets] }, after: 'declared' }]
    : []),
];

function headLines({ file, kept = '' }: PackNames): string {
  return [
    `The injects come from ${file}.`,
    ...(kept === '' ? [] : [`Of it, ${kept}. None of that reaches a player.`]),
    'This is a plain list: the rows are played, and what any drill needs besides is filled in. To give it a world of its own, take',
    '"plain: true" out and write the parts that the check then asks for; npm run scenarios -- new <name> shows all of them.',
  ]
    .map((line) => ` ${line.replace(/[\r\n]+/g, ' ')}`)
    .join('\n');
}

/** One inject under its id, with what the sheet says besides as a comment above it. */
export function injectPair(doc: Document, inject: ImportedInject | ShelvedInject): Pair {
  const pair = doc.createPair(inject.id, written(inject)) as Pair;
  if (isScalar(pair.key)) pair.key.commentBefore = commentOf(inject);
  return pair;
}

const commentOf = ({ row, notes }: Pick<ShelvedInject, 'row' | 'notes'>): string =>
  [
    `row ${row % 100_000}${row >= 100_000 ? ` of sheet ${Math.floor(row / 100_000) + 1}` : ''}`,
    ...(notes === '' ? [] : notes.split('\n')),
  ]
    .map((line) => ` ${line}`)
    .join('\n');

/** The fields of an inject as a pack has them. */
export function written(inject: ImportedInject | ShelvedInject): Record<string, unknown> {
  const replies = inject.replies.map((label, index) => [`reply-${index + 1}`, label] as const);
  return {
    ...('at' in inject ? { at: sheetDrillTime(inject.at) } : { byHand: true }),
    from: inject.from,
    to: [...inject.to],
    ...(inject.fallbackTo === null ? {} : { fallbackTo: inject.fallbackTo }),
    channel: inject.channel,
    subject: inject.subject,
    body: inject.body,
    ...(inject.phoneScript === null ? {} : { phoneScript: inject.phoneScript }),
    ...(replies.length > 0 ? { replies: Object.fromEntries(replies) } : {}),
    expectedAction: expectedOf(inject),
    tests: inject.tests,
    ...(inject.criteria.length > 0 ? { criteria: [...inject.criteria] } : {}),
  };
}
