import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { builtReader, readSheetApart } from '../../content/offThread/reader.ts';
import type { MadePack } from '../../content/sheet/pack/makePack.ts';
import { makePack } from '../../content/sheet/pack/makePack.ts';
import type { ImportMemory } from '../../content/sheet/pack/memory.ts';
import { memoryIn, memoryText } from '../../content/sheet/pack/memory.ts';
import { titleOf } from '../../content/sheet/pack/packName.ts';
import { readOptionsOf } from '../../content/sheet/plan/decisions.ts';
import { SheetError } from '../../content/sheet/read/grid.ts';
import { writeText } from '../../files.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { layOutPacks, organisationFile, organisationOf, packsFolder } from '../../scenarioLibrary.ts';
import { Usage } from '../../usage.ts';
import { readOptions } from '../options.ts';
import { checkPack } from './checkPack.ts';
import { DECISION_OPTIONS, decisionsOf } from './mselDecisions.ts';
import { ownExportText } from './mselOwnExport.ts';
import type { Place } from './mselPlace.ts';
import { bytesOf, placeOf } from './mselPlace.ts';
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
async function readAndShow(file: string, place: Place, values: Values, s: Style): Promise<MadePack['write']> {
  const organisation = organisationOf(organisationFile(process.env));
  const name = basename(file);
  const before = values.update ? remembered(place) : null;
  const decisions = decisionsOf(values, before?.decisions ?? {}, organisation);
  const list = await readSheetApart(bytesOf(file), readOptionsOf(decisions), builtReader());
  const made = makePack(
    list,
    {
      file: name,
      id: place.id,
      title: titleOf(file),
      decisions,
      isPlain: values.plain === true,
      update: before === null ? null : { text: readFileSync(place.file, 'utf8'), memory: before },
    },
    { root: packsFolder(process.env), bundled: SCENARIO_SOURCES, organisation },
  );
  const { plan, own, fitted, update, write } = made;
  if (own !== null) process.stdout.write(ownExportText(name, own, s));
  if (fitted !== null) {
    const run: DryRun = { name, list, plan, fitted, target: shown(place.file), organisation };
    process.stdout.write(dryRunText(run, s));
  }
  if (update !== null) process.stdout.write(updateText(update, shown(place.file), s));
  return write;
}

function remembered(place: Place): ImportMemory {
  const memory = memoryIn(readFileSync(place.memory, 'utf8'));
  if (memory !== null) return memory;
  throw new Usage(
    `${shown(place.memory)} cannot be read as what an import remembers. Import the sheet into a new pack with --into.`,
  );
}
