import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { CompanyAnswer, CompanyCheck } from '../../shared/importing.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { ReadingQueue } from '../content/offThread/queue.ts';
import type { ScenarioSources } from '../content/pack/library.ts';
import { writeWhole } from './packFolder.ts';
import { WorkshopError } from './workshopError.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The company's words as the file that the server reads them from. */
export class Company {
  readonly file: string;
  readonly #queue: ReadingQueue;
  readonly #example: () => string;
  readonly #packs: () => ScenarioSources;

  constructor(
    file: string,
    queue: ReadingQueue,
    example: () => string,
    /** Packs of the folder, whose texts the words have to fill too. */
    packs: () => ScenarioSources,
  ) {
    this.file = file;
    this.#queue = queue;
    this.#example = example;
    this.#packs = packs;
  }

  /** The file as it stands, or an example of the house's own words where there is none yet. */
  read(): CompanyAnswer {
    const isThere = existsSync(this.file);
    const text = isThere ? readFileSync(this.file, 'utf8') : this.#example();
    return {
      file: this.file,
      isThere,
      text,
      example: isThere ? this.#example() : text,
      hash: hashOf(text),
      previous: existsSync(this.#previous) ? this.#previous : null,
    };
  }

  async check(text: string): Promise<CompanyCheck & { profile: OrganisationProfile | null }> {
    const { profile, problems } = await this.#queue.ask(
      { do: 'company', text, packs: this.#packs() },
      'company',
    );
    return { profile, problems };
  }

  /** Writes what can be used, and keeps what stood there. `was`: the text that somebody began from. */
  async save(
    text: string,
    was: string,
  ): Promise<{ check: CompanyCheck; profile: OrganisationProfile | null }> {
    const { profile, problems } = await this.check(text);
    if (profile === null) return { check: { problems }, profile };
    const before = this.read();
    if (before.hash !== was)
      throw new WorkshopError(
        409,
        'decidedElsewhere',
        'The file was changed meanwhile, by somebody else or on the server. Copy your text, reload the page, and change it there.',
      );
    if (before.isThere) writeWhole(this.#previous, before.text);
    writeWhole(this.file, text);
    return { check: { problems: [] }, profile };
  }

  get #previous(): string {
    return this.file.replace(/(\.[a-z]+)?$/, '.previous$1');
  }
}
