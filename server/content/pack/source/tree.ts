import type { Spot } from './problem.ts';

/** Plain data as it was written, before anything is checked. */
export type Raw = null | boolean | number | string | Raw[] | { [key: string]: Raw };
export type RawBlock = { [key: string]: Raw };
export type Path = readonly (string | number)[];

/** Where each part of a tree was written: for every block and list, the spot of each entry. Survives being laid over one another. */
export class Origins {
  readonly #spots = new WeakMap<object, Map<string | number, Spot>>();

  set(holder: object, key: string | number, spot: Spot): void {
    const known = this.#spots.get(holder);
    if (known) known.set(key, spot);
    else this.#spots.set(holder, new Map([[key, spot]]));
  }

  get(holder: object, key: string | number): Spot | undefined {
    return this.#spots.get(holder)?.get(key);
  }

  /** The spot of the deepest part of the path that stands in a file. */
  find(root: Raw, path: Path, otherwise: Spot): Spot {
    let spot = otherwise;
    let value: Raw | undefined = root;
    for (const step of path) {
      if (typeof value !== 'object' || value === null) break;
      spot = this.get(value, step) ?? spot;
      value = Array.isArray(value)
        ? value[Number(step)]
        : Object.hasOwn(value, step)
          ? value[String(step)]
          : undefined;
    }
    return spot;
  }
}

export const isBlock = (value: Raw | undefined): value is RawBlock =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const pathWords = (path: Path): string =>
  path.reduce<string>(
    (words, step) =>
      typeof step === 'number' ? `${words}[${step + 1}]` : words === '' ? step : `${words}.${step}`,
    '',
  );
