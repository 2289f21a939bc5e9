import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIX_SEATS } from '../../../../shared/roles.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../../../shared/scenario/withOrganisation.ts';
import type { Problem } from '../../../checker/checkScenario.ts';
import { styleOf } from '../../../checker/checkScenario.ts';
import { parseDuration } from '../../pack/duration.ts';
import type { PackContext } from '../../pack/library.ts';
import { loadOnePack } from '../../pack/loadPacks.ts';
import type { PackProblem } from '../../pack/source/problem.ts';
import type { ImportKey } from '../header/keys.ts';
import { headerOf } from '../header/keys.ts';
import type { SheetProblem } from '../read/grid.ts';
import type { ImportedInject, ShelvedInject } from '../rows/importRow.ts';
import type { PackNames } from './intoPack.ts';
import { packFrom } from './intoPack.ts';

/** What becomes of the rows once they have been read as a pack. */
export interface Fitted {
  /** The pack as it is written; null where no row is left. */
  pack: { yaml: string } | null;
  injects: ImportedInject[];
  shelf: ShelvedInject[];
  /** Rows that could not stay, each with its reason. */
  problems: SheetProblem[];
  /** How rows are written and how fast they come, where a scenario of ours would do otherwise. Nothing of it keeps a row out. */
  style: SheetProblem[];
  /** What is wrong with the pack as a whole; empty when it can be played. */
  left: readonly PackProblem[];
}

interface Wanted {
  injects: readonly ImportedInject[];
  shelf: readonly ShelvedInject[];
  clock?: number | null;
}

const FIELDS: Record<string, ImportKey> = {
  at: 'scheduled',
  from: 'from',
  to: 'to',
  fallbackTo: 'to',
  channel: 'method',
  subject: 'subject',
  body: 'message',
  phoneScript: 'notes',
  replies: 'notes',
  expectedAction: 'expectedAction',
  tests: 'objective',
  criteria: 'criticalTask',
};
/** Each round takes at least one row out, so it ends; no list needs as many. */
const MOST_ROUNDS = 400;

/**
 * Reads the rows as the pack they make. What a pack cannot hold stays out with the reason. Style and pace are said and keep nothing out,
 * unless `strict`: then they do, and where a desk gets more than it can read, the last row of that stretch stays out.
 */
export function fitPack(
  wanted: Wanted,
  names: PackNames,
  context: Omit<PackContext, 'root'>,
  { strict = false }: { strict?: boolean | undefined } = {},
): Fitted {
  let injects = [...wanted.injects];
  let shelf = [...wanted.shelf];
  const { clock = null } = wanted;
  const problems: SheetProblem[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'muster-msel-'));
  try {
    for (let round = 0; round < MOST_ROUNDS && injects.length + shelf.length > 0; round++) {
      const pack = { yaml: packFrom(names, { injects, shelf, clock }) };
      const path = join(folder, `${names.id}.yaml`);
      writeFileSync(path, pack.yaml);
      const { problems: found, sources } = loadOnePack(path, context);
      const style = found.length > 0 ? [] : styleProblems(sources, context);
      const out = refusedRows(strict ? [...found, ...style] : found, injects, shelf);
      if (out.length === 0)
        return {
          pack,
          injects,
          shelf,
          problems,
          style: style.flatMap((item) => warned(item, injects, shelf)),
          left: found,
        };
      problems.push(...out.map(({ problem }) => problem));
      const apart = new Set(out.flatMap(({ id, instead }) => (instead === 'apart' ? [id] : [])));
      const gone = new Set(out.flatMap(({ id, instead }) => (instead === 'apart' ? [] : [id])));
      const stays = ({ id }: ShelvedInject): boolean => !gone.has(id);
      const alone = <Inject extends ShelvedInject>(inject: Inject): Inject =>
        apart.has(inject.id) ? { ...inject, joined: [] } : inject;
      injects = injects.filter(stays).map(alone);
      shelf = shelf.filter(stays).map(alone);
    }
    return { pack: null, injects, shelf, problems, style: [], left: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function styleProblems(
  sources: Readonly<Record<string, Scenario>>,
  { organisation }: Omit<PackContext, 'root'>,
): Problem[] {
  const [scenario] = Object.values(sources);
  return scenario ? styleOf(withOrganisation(scenario, organisation)) : [];
}

interface Out {
  id: string;
  problem: SheetProblem;
  /** The row stays in without the rows that said more of what is expected. */
  instead?: 'apart';
}
type Found = Pick<PackProblem, 'place' | 'problem' | 'fix'>;

const placeIn = (place: string): { id: string; field: string } => {
  const [, id = '', field = ''] = /^(?:injects|msel)\.([\w-]+)(?:\.(\w+))?/.exec(place) ?? [];
  return { id, field };
};

function warned(
  { place, problem, fix }: Found,
  injects: readonly ImportedInject[],
  shelf: readonly ShelvedInject[],
): SheetProblem[] {
  const { id, field } = placeIn(place);
  const inject = [...injects, ...shelf].find((other) => other.id === id);
  const key = FIELDS[field] ?? null;
  const column = inject ? (key === null ? null : headerOf(key)) : null;
  return [
    {
      kind: 'changed',
      row: inject?.row ?? null,
      column,
      problem: inject ? problem : `${place.replace(/^msel /, '')}: ${problem}`,
      fix,
    },
  ];
}

/** Rows named by a finding; only where none is, one row of a stretch that is too full. */
function refusedRows(
  found: readonly Found[],
  injects: readonly ImportedInject[],
  shelf: readonly ShelvedInject[],
): Out[] {
  const byId = new Map([...shelf, ...injects].map((inject) => [inject.id, inject]));
  const named = found.flatMap(({ place, problem, fix }): Out[] => {
    const { id, field } = placeIn(place);
    const inject = byId.get(id);
    if (inject && field === 'expectedAction' && inject.joined.length > 0) return [keptApart(inject, problem)];
    return inject ? [refused(inject, FIELDS[field] ?? null, problem, fix)] : [];
  });
  // A subject made from the message would say its fault twice.
  if (named.length > 0)
    return named.filter(
      ({ id, problem }, index) =>
        !named.slice(0, index).some((other) => other.id === id && other.problem.problem === problem.problem),
    );
  return found.flatMap((item) => crowded(item, injects)).slice(0, 1);
}

/** A drill time inside a sentence of a checker: `T+05:00`, `T+1h 05m 30s`. */
const DRILL_TIME = /T\+(?:\d+:\d{2}|\d+h \d{2}m(?: \d{2}s)?)/g;

/** "injects (seat-po, act …): from T+05:00 to T+15:00 it gets 4 timed injects": the last of ours in there. */
function crowded({ place, problem, fix }: Found, injects: readonly ImportedInject[]): Out[] {
  const seat = SIX_SEATS.find(({ seat: name }) => `${place} ${problem}`.includes(name));
  const [from, to] = [...problem.matchAll(DRILL_TIME)].map(([written]) => parseDuration(written));
  if (!seat || typeof from !== 'number' || typeof to !== 'number') return [];
  const last = injects.findLast(
    ({ at, to: desks }, index) =>
      index > 0 && at >= from && at < to && desks.some((role) => (seat.roles as string[]).includes(role)),
  );
  return last ? [refused(last, 'scheduled', `this desk has too much to read here: ${problem}`, fix)] : [];
}

/** What controllers wrote for themselves is no reason to lose the inject. */
const keptApart = ({ id, row, joined }: ShelvedInject, problem: string): Out => ({
  id,
  instead: 'apart',
  problem: {
    kind: 'changed',
    row,
    column: headerOf('expectedAction'),
    problem: `${joined.map((part) => `row ${part.row}`).join(' and ')} would say more of it, but ${problem}`,
    fix: 'Write it into the pack yourself, in other words.',
  },
});

const refused = ({ id, row }: ShelvedInject, key: ImportKey | null, problem: string, fix: string): Out => ({
  id,
  problem: { kind: 'refused', row, column: key === null ? null : headerOf(key), problem, fix },
});
