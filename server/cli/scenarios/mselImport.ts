import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { builtReader, readSheetApart } from '../../content/offThread/reader.ts';
import { SCHEMA_FILE } from '../../content/pack/source/packFile.ts';
import { fitPack } from '../../content/sheet/pack/fitPack.ts';
import { partsOf } from '../../content/sheet/pack/intoPack.ts';
import type { ImportMemory } from '../../content/sheet/pack/memory.ts';
import { memoryIn, memoryText } from '../../content/sheet/pack/memory.ts';
import { updatePack } from '../../content/sheet/pack/updatePack.ts';
import { readOptionsOf } from '../../content/sheet/plan/decisions.ts';
import { planImport } from '../../content/sheet/plan/importPlan.ts';
import { SheetError } from '../../content/sheet/read/grid.ts';
import { writeText } from '../../files.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { layOutPacks, organisationOf } from '../../scenarioLibrary.ts';
import { Usage } from '../../usage.ts';
import { readOptions } from '../options.ts';
import { checkPack } from './checkPack.ts';
import { DECISION_OPTIONS, decisionsOf } from './mselDecisions.ts';
import { keptWords } from './mselKept.ts';
import { ownExportOf, ownExportText } from './mselOwnExport.ts';
import type { Place } from './mselPlace.ts';
import { bytesOf, placeOf, titleOf } from './mselPlace.ts';
import type { DryRun } from './mselText.ts';
import { dryRunText } from './mselText.ts';
import { updateText } from './mselUpdate.ts';

const OPTIONS = {
  into: { type: 'string' },
  ...DECISION_OPTIONS,
  plain: { type: 'boolean' },
  update: { type: 'boolean' },
  write: { type: 'boolean' },
} as const;

interface ToWrite {
  yaml: string;
  memory: ImportMemory | null;
}

/** Reads a sheet and says what would become of it; with --write it becomes a pack. Exit 0 when it can be, or was; 2 when it cannot. */
export async function importList(argv: string[], help: string): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, help, 1);
  const [file] = positionals;
  if (file === undefined) throw new Usage(`Name the sheet to import.\n${help}`);
  const place = placeOf(values.into, file, values.update === true);
  const s = styleFor(process.stdout);
  try {
    const made = await readAndShow(file, place, values, s);
    if (made === null) {
      process.stdout.write(`${s.red('!!')}  Nothing can be written: put right what stands above.\n`);
      return 2;
    }
    const target = shown(place.file);
    if (!values.write) {
      process.stdout.write(
        `Nothing was written: this was a dry run. Add --write to ${values.update ? 'change' : 'create'} ${target}\n`,
      );
      return 0;
    }
    layOutPacks(place.folder, '--into:');
    writeText(place.file, made.yaml);
    if (made.memory !== null) writeText(place.memory, memoryText(made.memory));
    process.stdout.write(
      `Wrote ${target}${made.memory === null ? '' : `, and what was decided about the sheet into ${shown(place.memory)}`}\n`,
    );
    return await checkPack(place.file, s, { quick: true });
  } catch (error) {
    if (error instanceof SheetError) throw new Usage(`${basename(file)}: ${error.message}. ${error.fix}`);
    throw error;
  }
}

const shown = (path: string): string => relative(process.cwd(), path) || path;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/** Reads the sheet, says what becomes of it, and gives what there is to write; null where nothing can be. */
async function readAndShow(file: string, place: Place, values: Values, s: Style): Promise<ToWrite | null> {
  const organisation = organisationOf(process.env.ORGANISATION);
  const name = basename(file);
  const before = values.update ? remembered(place) : null;
  const decisions = decisionsOf(values, before?.decisions ?? {}, organisation);
  const list = await readSheetApart(bytesOf(file), readOptionsOf(decisions), builtReader());
  const plan = planImport(list, organisation, decisions);
  const names = {
    id: place.id,
    title: titleOf(file),
    schema: `./${SCHEMA_FILE}`,
    file: name,
    kept: plan.kept.length > 0 ? keptWords(plan.kept) : '',
  };
  const own = values.plain || values.update ? null : ownExportOf(list, plan, names);
  if (own !== null) {
    process.stdout.write(ownExportText(name, own, s));
    return { yaml: own.changes.yaml, memory: null };
  }
  const context = { bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION };
  const fitted = fitPack(plan, names, context, { strict: decisions.strict });
  const run: DryRun = { name, list, plan, fitted, target: shown(place.file), organisation };
  process.stdout.write(dryRunText(run, s));
  if (fitted.pack === null || fitted.left.length > 0) return null;
  const rows = { injects: fitted.injects, shelf: fitted.shelf, clock: plan.clock };
  if (before === null)
    return { yaml: fitted.pack.yaml, memory: { file: name, decisions, parts: partsOf(rows) } };
  const update = updatePack(readFileSync(place.file, 'utf8'), before.parts, rows);
  process.stdout.write(updateText(update, shown(place.file), s));
  return { yaml: update.yaml, memory: { file: name, decisions, parts: update.parts } };
}

function remembered(place: Place): ImportMemory {
  const memory = memoryIn(readFileSync(place.memory, 'utf8'));
  if (memory !== null) return memory;
  throw new Usage(
    `${shown(place.memory)} cannot be read as what an import remembers. Import the sheet into a new pack with --into.`,
  );
}
