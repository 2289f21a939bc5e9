import type { CatalogueEntry } from '../../shared/catalogue.ts';
import { dataExposure } from './dataExposure.ts';
import { hatefulOutput } from './hatefulOutput.ts';
import { leverSpeed } from './leverSpeed.ts';
import { nearMisses } from './nearMisses.ts';
import { vulnerablePeople } from './vulnerablePeople.ts';

/** Every bundled entry, past incidents first. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...vulnerablePeople,
  ...dataExposure,
  ...hatefulOutput,
  ...leverSpeed,
  ...nearMisses,
];

/** What a debrief says under "this happened": the nearest cases to what was just played. */
export const THIS_HAPPENED: Readonly<Record<string, readonly string[]>> = {
  'self-harm-minor': ['I01', 'I06', 'I19', 'I03'],
  'customer-data-leak': ['I09', 'I10', 'I07', 'I08'],
  'viral-racist-output': ['I15', 'I15b', 'I20', 'I21'],
};
