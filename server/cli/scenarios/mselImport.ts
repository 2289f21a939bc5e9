import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { builtReader, readSheetApart } from '../../content/offThread/reader.ts';
import { id as packId } from '../../content/pack/packField.ts';
import { SCHEMA_FILE } from '../../content/pack/source/packFile.ts';
import { fitPack } from '../../content/sheet/fitPack.ts';
import { MOST, SheetError } from '../../content/sheet/grid.ts';
import { columnNamed, plain } from '../../content/sheet/header.ts';
import { planImport } from '../../content/sheet/importPlan.ts';
import type { PairReading } from '../../content/sheet/times.ts';
import { writeText } from '../../files.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { layOutPacks, organisationOf, packsFolder } from '../../scenarioLibrary.ts';
import { Usage, wordsOf } from '../../usage.ts';
import { readOptions } from '../options.ts';
import { checkPack } from './checkPack.ts';
import { keptWords } from './mselKept.ts';
import { dryRunText } from './mselText.ts';
import { givenWords } from './mselWords.ts';

const OPTIONS = {
  into: { type: 'string' },
  map: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  times: { type: 'string' },
  type: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  write: { type: 'boolean' },
} as const;

/** Reads a sheet and says what would become of it; with --write it becomes a pack. Exit 0 when it can be, or was; 2 when it cannot. */
export async function importList(argv: string[], help: string): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, help, 1);
  const [file] = positionals;
  if (file === undefined) throw new Usage(`Name the sheet to import.\n${help}`);
  const place = placeOf(values.into, file);
  const organisation = organisationOf(process.env.ORGANISATION);
  const name = basename(file);
  const given = givenWords(values.type ?? [], values.status ?? []);
  try {
    const list = await readSheetApart(
      bytesOf(file),
      {
        ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
        named: namedColumns(values.map ?? []),
      },
      builtReader(),
    );
    const plan = planImport(list, organisation, { pairs: pairsOf(values.times), given });
    const fitted = fitPack(
      plan,
      {
        id: place.id,
        title: titleOf(file),
        schema: `./${SCHEMA_FILE}`,
        file: name,
        kept: plan.kept.length > 0 ? keptWords(plan.kept) : '',
      },
      { bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION },
    );
    const s = styleFor(process.stdout);
    const target = relative(process.cwd(), place.file) || place.file;
    process.stdout.write(dryRunText({ name, list, plan, fitted, target, organisation }, s));
    if (fitted.pack === null || fitted.left.length > 0) {
      process.stdout.write(`${s.red('!!')}  Nothing can be written: put right what stands above.\n`);
      return 2;
    }
    if (!values.write) {
      process.stdout.write(`Nothing was written: this was a dry run. Add --write to create ${target}\n`);
      return 0;
    }
    layOutPacks(place.folder, '--into:');
    writeText(place.file, fitted.pack.yaml);
    process.stdout.write(`Wrote ${target}\n`);
    return await checkPack(place.file, s, { quick: true });
  } catch (error) {
    if (error instanceof SheetError) throw new Usage(`${name}: ${error.message}. ${error.fix}`);
    throw error;
  }
}

function bytesOf(file: string): Buffer {
  try {
    // Told by its size: a wrong file may be larger than the memory.
    const { size } = statSync(file);
    if (size > MOST.bytes)
      throw new SheetError(
        `it is ${(size / 1_000_000).toFixed(1)} MB; an event list has at most ${MOST.bytes / 1_000_000} MB`,
        'Copy the rows of the list into a new workbook, without pictures, and import that.',
      );
    return readFileSync(file);
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new Usage(`The sheet "${file}" cannot be read: ${wordsOf(error)}. Name a file that is there.`);
  }
}

/** `--into` names the pack to make, or a folder to make it in under the sheet's own name. Never writes over a file. */
function placeOf(into: string | undefined, file: string): { id: string; folder: string; file: string } {
  const own = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);
  const isFolder =
    into !== undefined && (/[/\\]/.test(into) || (existsSync(into) && statSync(into).isDirectory()));
  const id = into === undefined || isFolder ? own : into;
  const read = packId.safeParse(id);
  if (!read.success)
    throw new Usage(
      `"${id}" ${read.error.issues[0]?.message.replace(' | ', '. ') ?? 'is no name.'} Say the pack's name with --into my-incident.`,
    );
  if (Object.hasOwn(SCENARIO_SOURCES, id))
    throw new Usage(`The bundled scenario "${id}" has this name. Choose another with --into.`);
  const folder = resolve(isFolder ? into : packsFolder(process.env));
  const path = join(folder, `${id}.yaml`);
  for (const there of [path, join(folder, id), join(folder, `${id}.yml`), join(folder, `${id}.json`)])
    if (existsSync(there))
      throw new Usage(
        `${relative(process.cwd(), there) || there} is there already, and an import never writes over a pack. Choose another name with --into.`,
      );
  return { id, folder, file: path };
}

const titleOf = (file: string): string =>
  basename(file, extname(file))
    .replace(/[_-]+/g, ' ')
    .replace(/\bEXERCISE\b|\bmsel\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^./, (letter) => letter.toUpperCase()) || 'Our own drill';

function namedColumns(words: readonly string[]): Map<string, ReturnType<typeof columnNamed>> {
  return new Map(
    words.map((word) => {
      const at = word.lastIndexOf('=');
      if (at <= 0 || at === word.length - 1)
        throw new Usage(`--map "${word}" names no two columns. Write --map "Their header=Message".`);
      return [plain(word.slice(0, at)), columnNamed(word.slice(at + 1))] as const;
    }),
  );
}

function pairsOf(word: string | undefined): PairReading | undefined {
  if (word === undefined || word === 'hh:mm' || word === 'mm:ss') return word;
  throw new Usage(`--times is hh:mm or mm:ss, not "${word}": what 00:05 means in the sheet.`);
}
