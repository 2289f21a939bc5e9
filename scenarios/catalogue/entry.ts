import type { CatalogueEntry, Family } from '../../shared/catalogue.ts';

type Given = Omit<CatalogueEntry, 'families' | 'kind' | 'caution'> &
  Partial<Pick<CatalogueEntry, 'families' | 'kind' | 'caution'>>;

/** Entries of one family; an entry may name more. */
export const entriesOf = (family: Family, given: readonly Given[]): CatalogueEntry[] =>
  given.map((entry) => ({ kind: 'incident', caution: '', families: [family], ...entry }));
