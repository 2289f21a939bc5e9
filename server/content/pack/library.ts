import { join } from 'node:path';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { suggestion } from './nearest.ts';
import { PLAIN_CONTENT } from './plain.ts';
import { PACK_FORMAT } from './schema/pack.ts';
import { assemble } from './source/assemble.ts';
import { layOver } from './source/merge.ts';
import { underNewNames } from './source/oldNames.ts';
import type { PackFolder } from './source/packFile.ts';
import { packsIn } from './source/packFile.ts';
import { PackError, refuse, topOf } from './source/problem.ts';
import type { Raw, RawBlock } from './source/tree.ts';
import { isBlock, Origins } from './source/tree.ts';
import { asContent } from './writePack.ts';

export type ScenarioSources = Readonly<Record<string, Readonly<Record<string, Scenario>>>>;

/** What packs are read with: where from, what is bundled, and the company that will play. */
export interface PackContext {
  root: string;
  bundled: ScenarioSources;
  organisation: OrganisationProfile;
}

/** A pack with its files and what it extends laid together, variants still apart. */
export interface Assembled {
  file: string;
  content: RawBlock;
  variants: RawBlock | null;
}

/** Reads packs and what they start from, each file once. */
export class Library {
  readonly origins = new Origins();
  readonly #folder: PackFolder;
  readonly #bundled: ScenarioSources;
  readonly #read = new Map<string, { raw: RawBlock; file: string }>();
  #ids: Map<string, string> | null = null;

  constructor({ root, bundled }: PackContext) {
    this.#folder = { root };
    this.#bundled = bundled;
  }

  open(path: string, chain: readonly string[] = []): Assembled {
    const { raw, file } = this.#raw(path);
    const { extends: base, variants, format, ...own } = raw;
    for (const key of Object.keys(own)) {
      const spot = this.origins.get(raw, key);
      if (spot) this.origins.set(own, key, spot);
    }
    if (format !== undefined && format !== PACK_FORMAT)
      throw refuse(
        this.origins.get(raw, 'format') ?? topOf(file),
        `"${String(format).slice(0, 60)}" is not a format that this program reads`,
        `Write "format: ${PACK_FORMAT}", or take the line out.`,
        'format',
      );
    const shape = { file, variants: this.#variants(raw, variants, file) };
    if (base === undefined || base === null)
      return {
        ...shape,
        content: own.plain === true ? layOver(PLAIN_CONTENT, own, this.origins) : own,
      };
    const at = this.origins.get(raw, 'extends') ?? topOf(file);
    if (typeof base !== 'string')
      throw refuse(
        at,
        'must be the id of a pack or of a bundled scenario',
        'Write "extends: self-harm-minor/a0".',
        'extends',
      );
    const self = typeof own.id === 'string' ? own.id : path;
    if (chain.includes(self) || base.split('/')[0] === self)
      throw refuse(
        at,
        `"${base}" leads back to this pack: the packs extend each other in a circle`,
        'Take one "extends:" out.',
        'extends',
      );
    const under = this.#base(base, [...chain, self], at);
    return { ...shape, content: layOver(under, own, this.origins) };
  }

  /** The content of a variant: the pack, then the changes of the variants it extends, then its own. */
  variant(pack: Assembled, id: string): RawBlock {
    const steps: RawBlock[] = [];
    const seen: string[] = [];
    for (let next: string | null = id; next !== null; ) {
      const variant: Raw | undefined = pack.variants?.[next];
      const at = this.origins.find(pack.variants ?? {}, [seen.at(-1) ?? next, 'extends'], topOf(pack.file));
      if (!isBlock(variant))
        throw refuse(
          at,
          `there is no variant "${next}"`,
          suggestion(next, Object.keys(pack.variants ?? {})),
          `variants.${seen.at(-1) ?? next}.extends`,
        );
      if (seen.includes(next))
        throw refuse(
          at,
          `the variants ${[...seen, next].join(', ')} extend each other in a circle`,
          'Take one "extends:" out.',
          `variants.${next}.extends`,
        );
      seen.push(next);
      if (isBlock(variant.changes)) steps.unshift(variant.changes);
      next = typeof variant.extends === 'string' ? variant.extends : null;
    }
    return steps.reduce((content, changes) => layOver(content, changes, this.origins), pack.content);
  }

  #raw(path: string): { raw: RawBlock; file: string } {
    const known = this.#read.get(path);
    if (known) return known;
    const read = assemble(this.#folder, path, this.origins);
    underNewNames(read.raw, this.origins);
    this.#read.set(path, read);
    return read;
  }

  #variants(raw: RawBlock, variants: Raw | undefined, file: string): RawBlock | null {
    if (variants === undefined || variants === null) return null;
    const at = this.origins.get(raw, 'variants') ?? topOf(file);
    if (!isBlock(variants) || Object.keys(variants).length === 0)
      throw refuse(
        at,
        'must name at least one variant',
        'Write "variants:", below it "a:", below that "title: …".',
        'variants',
      );
    return variants;
  }

  #base(reference: string, chain: readonly string[], at: ReturnType<typeof topOf>): RawBlock {
    const [id = '', variant] = reference.split('/');
    const bundled = Object.hasOwn(this.#bundled, id) ? this.#bundled[id] : undefined;
    if (bundled) {
      const wanted = variant ?? Object.keys(bundled)[0] ?? '';
      const scenario = Object.hasOwn(bundled, wanted) ? bundled[wanted] : undefined;
      if (!scenario)
        throw refuse(
          at,
          `${id} has no variant "${wanted}"`,
          suggestion(wanted, Object.keys(bundled)),
          'extends',
        );
      const { id: _theirs, ...content } = asContent(scenario);
      return content;
    }
    const path = this.#paths().get(id);
    if (path === undefined)
      throw refuse(
        at,
        `there is no pack and no bundled scenario "${id}" to start from`,
        suggestion(id, [...Object.keys(this.#bundled), ...this.#paths().keys()]),
        'extends',
      );
    const pack = this.open(path, chain);
    const first = variant ?? Object.keys(pack.variants ?? {})[0];
    const content = first === undefined ? pack.content : this.variant(pack, first);
    const { id: _theirs, ...rest } = content;
    return this.#respotted(content, rest);
  }

  #respotted(from: RawBlock, to: RawBlock): RawBlock {
    for (const key of Object.keys(to)) {
      const spot = this.origins.get(from, key);
      if (spot) this.origins.set(to, key, spot);
    }
    return to;
  }

  /** The packs beside this one, by the id they give themselves. Those that cannot be read have none. */
  #paths(): Map<string, string> {
    if (this.#ids) return this.#ids;
    const ids = new Map<string, string>();
    for (const name of packsIn(this.#folder.root)) {
      const path = join(this.#folder.root, name);
      try {
        const { id } = this.#raw(path).raw;
        if (typeof id === 'string' && !ids.has(id)) ids.set(id, path);
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
      }
    }
    this.#ids = ids;
    return ids;
  }
}
