import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_ORGANISATION, playedBy, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import type { Figure } from './measure.ts';
import { measure } from './measure.ts';

/** What scenarios cost when a server starts: filling in the company's words, pinning them by hash, and reading packs. */
export async function loadFigures(dir: string): Promise<Figure[]> {
  const root = join(dir, 'packs');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'one.yaml'), scaffoldPack('one', './pack.schema.json'));
  const variants = Object.values(SCENARIO_SOURCES).reduce((sum, pack) => sum + Object.keys(pack).length, 0);
  return [
    await measure(
      'load the bundled scenarios',
      300,
      `${variants} variants filled with a company's words and pinned by hash`,
      () => {
        for (const pack of Object.values(playedBy(BUNDLED_ORGANISATION)))
          for (const scenario of Object.values(pack)) scenarioHash(scenario);
      },
      { warmup: 0 },
    ),
    await measure(
      'load a pack',
      300,
      'one starter pack, read and checked as a server does at its start',
      () => void loadPacks({ root, bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION }),
      { warmup: 0 },
    ),
  ];
}
