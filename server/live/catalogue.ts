import type { CatalogueEntry } from '../../shared/catalogue.ts';

/** A pack that was begun from an entry. */
interface StarterPack {
  /** Name for the file. */
  file: string;
  text: string;
}

/** The bundled entries, handed in by the composition root: this folder knows no scenario. */
export interface Catalogue {
  entries: readonly CatalogueEntry[];
  /** Ids of the nearest cases, by scenario; shown in the debrief only. */
  happened: Readonly<Record<string, readonly string[]>>;
  /** Begins a pack from an entry, and the folder it belongs into. Missing: this server makes none. */
  packs?: { folder: string; starter: (entry: CatalogueEntry) => StarterPack };
}

export const NO_CATALOGUE: Catalogue = { entries: [], happened: {} };
