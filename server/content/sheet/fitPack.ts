import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIX_SEATS } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { PackContext } from '../pack/library.ts';
import { loadOnePack } from '../pack/loadPacks.ts';
import type { PackProblem } from '../pack/source/problem.ts';
import type { ColumnKey } from './columns.ts';
import { headerOf } from './columns.ts';
import type { SheetProblem } from './grid.ts';
import type { ImportedInject, ShelvedInject } from './importRow.ts';
import type { MadePack, PackNames } from './intoPack.ts';
import { packFrom } from './intoPack.ts';

/** What becomes of the rows once the scenario check has read them as a pack. */
export interface Fitted {
  pack: MadePack | null;
  injects: ImportedInject[];
  shelf: ShelvedInject[];
  /** Rows the check would not have, each with its reason. */
  problems: SheetProblem[];
  /** What is wrong with the pack as a whole; empty when it can be played. */
  left: readonly PackProblem[];
}

const FIELDS: Record<string, ColumnKey> = {
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
 * Lets the scenario check read the rows as the pack they would make. A row it refuses stays out with the check's own reason; where a desk
 * gets more than it can read, the last row of that stretch does. What remains passes the check.
 */
export function fitPack(
  wanted: { injects: readonly ImportedInject[]; shelf: readonly ShelvedInject[] },
  names: PackNames,
  context: Omit<PackContext, 'root'>,
): Fitted {
  let injects = [...wanted.injects];
  let shelf = [...wanted.shelf];
  const problems: SheetProblem[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'muster-msel-'));
  try {
    for (let round = 0; round < MOST_ROUNDS && injects.length > 0; round++) {
      const pack = packFrom(names, injects, shelf);
      const path = join(folder, `${names.id}.yaml`);
      writeFileSync(path, pack.yaml);
      const found = loadOnePack(path, context).problems;
      if (found.length === 0) return { pack, injects, shelf, problems, left: [] };
      const out = refusedRows(found, injects, shelf);
      if (out.length === 0) return { pack, injects, shelf, problems, left: found };
      problems.push(...out.map(({ problem }) => problem));
      const apart = new Set(out.flatMap(({ id, instead }) => (instead === 'apart' ? [id] : [])));
      const gone = new Set(out.flatMap(({ id, instead }) => (instead === 'apart' ? [] : [id])));
      const stays = ({ id }: ShelvedInject): boolean => !gone.has(id);
      injects = injects
        .filter(stays)
        .map((inject) => (apart.has(inject.id) ? { ...inject, joined: [] } : inject));
      shelf = shelf.filter(stays);
    }
    return { pack: null, injects, shelf, problems, left: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Out {
  id: string;
  problem: SheetProblem;
  /** The row stays in without the rows that said more of what is expected. */
  instead?: 'apart';
}

/** Rows named by a finding; only where none is, one row of a stretch that is too full. */
function refusedRows(
  found: readonly PackProblem[],
  injects: readonly ImportedInject[],
  shelf: readonly ShelvedInject[],
): Out[] {
  const byId = new Map([...shelf, ...injects].map((inject) => [inject.id, inject]));
  const named = found.flatMap(({ place, problem, fix }): Out[] => {
    const [, id = '', field = ''] = /^(?:injects|msel)\.([\w-]+)(?:\.(\w+))?/.exec(place) ?? [];
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

/** "injects (seat-po, act …): from T+05:00 to T+15:00 it gets 4 timed injects": the last of ours in there. */
function crowded({ place, problem, fix }: PackProblem, injects: readonly ImportedInject[]): Out[] {
  const seat = SIX_SEATS.find(({ seat: name }) => `${place} ${problem}`.includes(name));
  const [from, to] = [...problem.matchAll(/T\+((?:\d+:)?\d+:\d{2})/g)].map(([, clock = '']) => msOf(clock));
  if (!seat || from === undefined || to === undefined) return [];
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

const refused = ({ id, row }: ShelvedInject, key: ColumnKey | null, problem: string, fix: string): Out => ({
  id,
  problem: { kind: 'refused', row, column: key === null ? null : headerOf(key), problem, fix },
});

const msOf = (clock: string): DrillTime =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000;
