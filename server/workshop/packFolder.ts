import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchemaText } from '../content/pack/jsonSchema.ts';
import { packNames } from '../content/pack/loadPacks.ts';
import { id as packId } from '../content/pack/packField.ts';
import { IMPORT_ENDING, SCHEMA_FILE } from '../content/pack/source/packFile.ts';
import type { ImportMemory } from '../content/sheet/pack/memory.ts';
import { memoryIn } from '../content/sheet/pack/memory.ts';
import { makeFolder, writeText } from '../files.ts';
import { WorkshopError } from './workshopError.ts';

/** Where an import writes. */
interface PackPlace {
  id: string;
  path: string;
  memoryPath: string;
}

const ENDINGS = ['', '.yaml', '.yml', '.json'];

/** The folder that packs are read from and written into. */
export class PackFolder {
  readonly root: string;
  readonly #bundled: ReadonlySet<string>;

  constructor(root: string, bundled: Iterable<string>) {
    this.root = root;
    this.#bundled = new Set(bundled);
  }

  /** Packs by the name of their file or folder. */
  get names(): string[] {
    const listed = packNames(this.root);
    return 'names' in listed ? listed.names : [];
  }

  pathOf(name: string): string {
    if (!this.names.includes(name))
      throw new WorkshopError(
        404,
        'notFound',
        `There is no pack "${name.slice(0, 60)}" in the folder. Reload the list.`,
      );
    return join(this.root, name);
  }

  /** When anything of a pack was last changed, in wall ms; 0 where it is gone. */
  changedAt(name: string): number {
    const path = join(this.root, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return 0;
    if (!stat.isDirectory()) return stat.mtimeMs;
    return Math.max(
      stat.mtimeMs,
      ...readdirSync(path)
        .slice(0, 200)
        .map((file) => statSync(join(path, file), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    );
  }

  /** What the import remembers of a pack; null where no import made it. */
  memoryOf(name: string): ImportMemory | null {
    try {
      const id = name.replace(/\.(?:ya?ml|json)$/, '');
      return memoryIn(readFileSync(join(this.root, `${id}${IMPORT_ENDING}`), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Packs that an import made, so that a corrected sheet can be laid over them. */
  get imported(): { pack: string; file: string }[] {
    return this.names.flatMap((name) => {
      const memory = name.endsWith('.yaml') ? this.memoryOf(name) : null;
      return memory === null ? [] : [{ pack: name.replace(/\.yaml$/, ''), file: memory.file }];
    });
  }

  /** A pack that an import made, to be corrected. */
  toUpdate(pack: string): { text: string; memory: ImportMemory } {
    const memory = this.imported.some((made) => made.pack === pack) ? this.memoryOf(`${pack}.yaml`) : null;
    if (memory === null)
      throw new WorkshopError(
        404,
        'notFound',
        `"${pack.slice(0, 60)}" was not made by an import, or what the import remembered is gone. Save the sheet as a new pack.`,
      );
    return { text: readFileSync(join(this.root, `${pack}.yaml`), 'utf8'), memory };
  }

  /** A place for a new pack. An import never writes over one. */
  freshPlace(id: string): PackPlace {
    const read = packId.safeParse(id);
    if (!read.success)
      throw new WorkshopError(
        422,
        'badName',
        `The name "${id.slice(0, 60)}" ${read.error.issues[0]?.message.replace(' | ', '. ') ?? 'cannot be used.'}`,
      );
    if (this.#bundled.has(id))
      throw new WorkshopError(
        409,
        'nameTaken',
        `The bundled scenario "${id}" has this name. Choose another.`,
      );
    if (ENDINGS.some((ending) => existsSync(join(this.root, `${id}${ending}`))))
      throw new WorkshopError(
        409,
        'nameTaken',
        `There is a pack "${id}" already, and an import never writes over one. Choose another name, or say that this sheet corrects it.`,
      );
    return this.placeOf(id);
  }

  placeOf = (id: string): PackPlace => ({
    id,
    path: join(this.root, `${id}.yaml`),
    memoryPath: join(this.root, `${id}${IMPORT_ENDING}`),
  });

  /** The folder is there, and editors find the schema in it. */
  layOut(): void {
    makeFolder(this.root, 'The folder for packs');
    writeText(join(this.root, SCHEMA_FILE), packJsonSchemaText());
  }
}

/** Whole or not at all: whoever reads the file meanwhile reads the old one. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.writing`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new WorkshopError(
      503,
      'notWritten',
      `Nothing was saved: ${path} cannot be written (${why}). Give the server the right to write there, then try again.`,
    );
  }
}
