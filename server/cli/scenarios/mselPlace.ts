import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { id as packId } from '../../content/pack/packField.ts';
import { IMPORT_ENDING } from '../../content/pack/source/packFile.ts';
import { packIdOf } from '../../content/sheet/pack/packName.ts';
import { MOST, SheetError } from '../../content/sheet/read/grid.ts';
import { packsFolder } from '../../scenarioLibrary.ts';
import { Usage, wordsOf } from '../../usage.ts';

/** Where an import writes: the pack, and beside it what the next import has to know. */
export interface Place {
  id: string;
  folder: string;
  file: string;
  memory: string;
}

export function bytesOf(file: string): Buffer {
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
export function placeOf(into: string | undefined, file: string, isUpdate: boolean): Place {
  const own = packIdOf(file);
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
  const place = { id, folder, file: path, memory: join(folder, `${id}${IMPORT_ENDING}`) };
  if (isUpdate) {
    if (existsSync(path) && existsSync(place.memory)) return place;
    throw new Usage(
      `${relative(process.cwd(), path) || path} ${existsSync(path) ? 'was not made by an import, or what the import remembered is gone' : 'is not there'}. --update brings a corrected sheet into a pack that "msel import --write" made; name it with --into.`,
    );
  }
  for (const there of [path, join(folder, id), join(folder, `${id}.yml`), join(folder, `${id}.json`)])
    if (existsSync(there))
      throw new Usage(
        `${relative(process.cwd(), there) || there} is there already, and an import never writes over a pack. Bring a corrected sheet in with --update, or choose another name with --into.`,
      );
  return place;
}
