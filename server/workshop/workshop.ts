import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompanyCheck, PackCheck, SavedImport } from '../../shared/importing.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { ReadingQueue } from '../content/offThread/queue.ts';
import type { ScenarioSources } from '../content/pack/library.ts';
import type { LoadedPacks } from '../content/pack/loadPacks.ts';
import type { MadePack } from '../content/sheet/pack/makePack.ts';
import { memoryText } from '../content/sheet/pack/memory.ts';
import { today } from '../dates.ts';
import { Company } from './company.ts';
import type { Session } from './imports.ts';
import { Imports } from './imports.ts';
import { PackFolder, writeWhole } from './packFolder.ts';
import { refusedSheet, WorkshopError } from './workshopError.ts';

type Variants = Readonly<Record<string, Scenario>>;

/** What the workshop is given: the scenarios as they are written, the company, and where its files lie. */
export interface WorkshopOptions {
  /** Bundled scenarios before a company's words filled them. */
  bundled: ScenarioSources;
  organisation: OrganisationProfile;
  packsFolder: string;
  organisationFile: string;
  /** The program of the reading thread; null where source runs as it stands. */
  program: URL | null;
  /** An example profile, to begin from. */
  example: () => string;
  /** The packs that were read at the start. */
  packs: LoadedPacks;
}

/** Where scenarios are chosen. What may be played changes there at once; a drill that has begun keeps what its log holds. */
interface Chosen {
  put(id: string, variants: Variants): void;
  refuse(file: string, problems: string[] | null): void;
}

/** What became of a pack when it was last looked at. */
interface Known {
  problems: number;
  changedAt: number;
}

/** Everything that is made ready before the day: sheets that become packs, packs that are checked, the company's words. */
export class Workshop {
  readonly folder: PackFolder;
  readonly imports: Imports;
  readonly company: Company;
  readonly #queue: ReadingQueue;
  readonly #chosen: Chosen;
  readonly #bundled: ScenarioSources;
  readonly #packs: Record<string, Variants>;
  /** Which pack each file holds, by its name in the folder. */
  readonly files = new Map<string, string>();
  readonly #known = new Map<string, Known>();
  #organisation: OrganisationProfile;

  constructor(options: WorkshopOptions, chosen: Chosen, now: () => number) {
    const { bundled, organisation, packsFolder, organisationFile, program, example, packs } = options;
    this.#queue = new ReadingQueue(program, bundled);
    this.#chosen = chosen;
    this.#bundled = bundled;
    this.#packs = { ...packs.sources };
    this.#organisation = organisation;
    this.folder = new PackFolder(packsFolder, Object.keys(bundled));
    this.imports = new Imports(this.#queue, this.folder, () => this.#organisation, now);
    this.company = new Company(organisationFile, this.#queue, example, () => this.#packs);
    for (const [id, file] of packs.files) this.#keep(file, id, 0);
    for (const { file, problems } of packs.refused)
      this.#keep(file.split('/')[0] ?? file, null, problems.length);
  }

  get organisation(): OrganisationProfile {
    return this.#organisation;
  }

  /** What is known of a pack; null where it was never looked at. */
  knownOf(file: string): (Known & { isChanged: boolean }) | null {
    const known = this.#known.get(file);
    return known ? { ...known, isChanged: this.folder.changedAt(file) > known.changedAt } : null;
  }

  /** Checks a pack of the folder; one that can be played is chosen from then on. */
  async checkFile(file: string): Promise<PackCheck> {
    const path = this.folder.pathOf(file);
    const { check, sources } = await this.#check(path, null);
    const { id } = check;
    const other =
      id === null ? undefined : [...this.files].find(([name, own]) => own === id && name !== file);
    if (other)
      check.errors.push({
        where: file,
        place: 'id',
        problem: `the pack in ${other[0]} has the id "${id}" as well`,
        fix: 'Give one of them another id.',
      });
    if (check.errors.length > 0 || id === null) {
      this.#keep(file, this.files.get(file) ?? null, check.errors.length);
      this.#chosen.refuse(file, check.errors.map(errorLine));
      return check;
    }
    this.#keep(file, id, 0);
    this.#packs[id] = sources;
    await this.#choose(id, sources);
    this.#chosen.refuse(file, null);
    return check;
  }

  /** Checks a pack that somebody brings; nothing is kept of it. */
  async checkText(name: string, text: string): Promise<PackCheck> {
    return (await this.#check(name, text)).check;
  }

  async saveImport(id: string, revision: number, names: { packId: string; title: string }): Promise<Session> {
    return this.imports.save(id, revision, names, (session, made) =>
      this.#write(session, names.packId, made),
    );
  }

  /** Saves the company's words; every scenario has them from then on. */
  async saveCompany(text: string, was: string): Promise<CompanyCheck> {
    const { check, profile } = await this.company.save(text, was);
    if (profile === null) return check;
    this.#organisation = profile;
    for (const [id, sources] of [...Object.entries(this.#bundled), ...Object.entries(this.#packs)])
      await this.#choose(id, sources);
    return check;
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  async #write(
    session: Session,
    packId: string,
    { yaml, memory }: NonNullable<MadePack['write']>,
  ): Promise<SavedImport> {
    const place =
      session.updates === null ? this.folder.freshPlace(packId) : this.folder.placeOf(session.updates);
    try {
      this.folder.layOut();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new WorkshopError(503, 'notWritten', `Nothing was saved: ${why}`);
    }
    writeWhole(place.path, yaml);
    if (memory !== null) {
      writeWhole(place.memoryPath, memoryText(memory));
      // What is decided from here on changes this pack.
      session.updates = place.id;
    }
    return {
      revision: session.revision + 1,
      pack: place.id,
      file: place.path,
      check: await this.checkFile(`${place.id}.yaml`),
    };
  }

  async #check(path: string, text: string | null) {
    try {
      return await this.#queue.ask(
        { do: 'check', path, text, organisation: this.#organisation, today: today() },
        'check',
      );
    } catch (error) {
      throw refusedSheet(error, path, (fix) => fix);
    }
  }

  #keep(file: string, id: string | null, problems: number): void {
    if (id !== null) this.files.set(file, id);
    this.#known.set(file, { problems, changedAt: this.folder.changedAt(file) });
  }

  /** Variant by variant with a turn between, so that no drill under way waits for all of them. */
  async #choose(id: string, sources: Variants): Promise<void> {
    const filled: Record<string, Scenario> = {};
    for (const [variant, scenario] of Object.entries(sources)) {
      filled[variant] = withOrganisation(scenario, this.#organisation);
      await nextTurn();
    }
    this.#chosen.put(id, filled);
  }
}

const errorLine = ({ where, place, problem, fix }: PackCheck['errors'][number]): string => {
  const [, file, line] = /^(.*), line (\d+)$/.exec(where) ?? [];
  const at = file === undefined ? where : `${file}:${line}:1`;
  return `${at} ${place === '' ? '' : `${place}: `}${problem.replace(/\.$/, '')}. ${fix}`.trim();
};
