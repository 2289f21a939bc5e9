import { CORE_ROLES } from '../../../shared/roles.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../../shared/scenario/withOrganisation.ts';
import type { Problem } from '../../checker/checkScenario.ts';
import { checkScenario } from '../../checker/checkScenario.ts';
import { complete } from './complete.ts';
import { findings } from './issues.ts';
import type { Assembled, Library, PackContext } from './library.ts';
import { tooMuchIn } from './limits.ts';
import { content, variants as variantSchema } from './schema/pack.ts';
import type { PackProblem, Spot } from './source/problem.ts';
import { PackError, topOf } from './source/problem.ts';
import type { Path, RawBlock } from './source/tree.ts';
import { pathWords } from './source/tree.ts';
import { spotOf } from './spotOf.ts';

/** A pack that was read: every variant as a scenario with its texts still open for a company's words, or what must be put right. */
export interface PackResult {
  /** The main file, as messages name it. */
  file: string;
  /** Null when the pack does not get as far as having one. */
  id: string | null;
  /** Variant, then scenario; empty when there is a problem anywhere in the pack. */
  sources: Readonly<Record<string, Scenario>>;
  problems: readonly PackProblem[];
}

const MOST_PROBLEMS = 100;
/** Each is checked by itself when the server starts, a quarter of a second each. */
const MOST_VARIANTS = 12;
/** What was written travels with each issue: without it a wrong value would be told as a missing one. */
const REPORTED = { reportInput: true };

/** Reads and checks one pack. Never throws for what a file holds: everything wrong comes back with its place. */
export function loadPack(library: Library, path: string, name: string, context: PackContext): PackResult {
  const empty = { file: name, id: null, sources: {} };
  let pack: Assembled;
  try {
    pack = library.open(path);
  } catch (error) {
    return { ...empty, problems: problemsIn(error, name) };
  }
  const id = typeof pack.content.id === 'string' ? pack.content.id : null;
  const known = { ...empty, file: pack.file, id };
  const problems: PackProblem[] = [];
  const sources: Record<string, Scenario> = {};
  try {
    for (const variant of variantsOf(library, pack, problems)) {
      const raw = library.variant(variant.pack, variant.id);
      const read = readVariant(library, raw, variant, pack.file, context);
      problems.push(...read.problems);
      if (read.source) sources[variant.id] = read.source;
    }
  } catch (error) {
    problems.push(...problemsIn(error, pack.file));
  }
  const own = unique(problems).slice(0, MOST_PROBLEMS);
  return own.length > 0 ? { ...known, problems: own } : { ...known, sources, problems: [] };
}

interface Variant {
  id: string;
  title: string;
  pack: Assembled;
}

/** A pack without variants is one: "a", under the pack's own title. */
function variantsOf(library: Library, pack: Assembled, problems: PackProblem[]): Variant[] {
  if (pack.variants === null) {
    const title = typeof pack.content.title === 'string' ? pack.content.title : 'As written';
    return [{ id: 'a', title, pack: { ...pack, variants: { a: { title } } } }];
  }
  const count = Object.keys(pack.variants).length;
  if (count > MOST_VARIANTS) {
    problems.push({
      spot:
        library.origins.get(pack.variants, Object.keys(pack.variants)[MOST_VARIANTS] ?? '') ??
        topOf(pack.file),
      place: 'variants',
      problem: `has ${count} variants; at most ${MOST_VARIANTS} are read`,
      fix: 'Make two packs of it.',
    });
    return [];
  }
  const parsed = variantSchema.safeParse(pack.variants, REPORTED);
  const at = (steps: Path): Spot => library.origins.find(pack.variants ?? {}, steps, topOf(pack.file));
  for (const { path, problem, fix } of findings(parsed.error?.issues ?? []))
    problems.push({ spot: at(path), place: pathWords(['variants', ...path]), problem, fix });
  for (const { id } of parsed.data ?? [])
    if (id.length > 20 || id === 'sealed')
      problems.push({
        spot: at([id]),
        place: `variants.${id}`,
        problem:
          id === 'sealed' ? '"sealed" is the draw, not a variant' : 'the id is longer than 20 characters',
        fix: 'Choose a short id such as a1.',
      });
  return problems.length > 0 ? [] : (parsed.data ?? []).map(({ id, title }) => ({ id, title, pack }));
}

function readVariant(
  library: Library,
  raw: RawBlock,
  variant: { id: string; title: string },
  file: string,
  { organisation, bundled }: PackContext,
): { source: Scenario | null; problems: PackProblem[] } {
  const place = (path: Path): Pick<PackProblem, 'spot' | 'place'> => ({
    spot: library.origins.find(raw, path, topOf(file)),
    place: pathWords(path),
  });
  const parsed = content.safeParse(raw, REPORTED);
  if (!parsed.success)
    return {
      source: null,
      problems: findings(parsed.error.issues).map(({ path, problem, fix }) => ({
        ...place(path),
        problem,
        fix,
      })),
    };
  const problems: PackProblem[] = [];
  const missing = CORE_ROLES.filter((core) => !parsed.data.roles.some(({ role }) => role === core));
  if (missing.length > 0)
    problems.push({
      ...place(['roles']),
      problem: `${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} no card`,
      fix: 'Write a brief and what is theirs: all six core roles play in every drill.',
    });
  if (Object.hasOwn(bundled, parsed.data.id))
    problems.push({
      ...place(['id']),
      problem: `the bundled scenario "${parsed.data.id}" has this id`,
      fix: 'Choose an id of your own, such as my-incident.',
    });
  const source = complete(parsed.data, variant, organisation);
  const tooMuch = tooMuchIn(source);
  for (const found of tooMuch.length > 0 ? tooMuch : checked(withOrganisation(source, organisation)))
    problems.push({
      ...spotOf(library.origins, raw, found.place, file, source),
      problem: found.problem,
      fix: found.fix,
    });
  return { source, problems };
}

/** The same check the bundled scenarios pass. A scenario that the check itself stumbles over is refused like any other. */
function checked(scenario: Scenario): readonly Problem[] {
  try {
    return checkScenario(scenario);
  } catch (error) {
    return [
      {
        place: scenario.id,
        problem: `the check stopped: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Fix what the message names.',
      },
    ];
  }
}

function problemsIn(error: unknown, file: string): readonly PackProblem[] {
  if (error instanceof PackError) return error.problems;
  // A fault of ours must not keep a server from starting, nor hide.
  return [
    {
      spot: topOf(file),
      place: '',
      problem: `could not be read: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'Take the last change back; if it stays, report this message.',
    },
  ];
}

/** What several variants share is said once. */
function unique(problems: readonly PackProblem[]): PackProblem[] {
  const seen = new Set<string>();
  return problems.filter((item) => {
    const key = JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
