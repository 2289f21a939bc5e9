import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUNDLED_ORGANISATION, playedBy, SCENARIO_SOURCES, SCENARIOS } from '../scenarios/index.ts';
import type { CatalogueEntry } from '../shared/catalogue.ts';
import type { OrganisationProfile } from '../shared/scenario/organisation.ts';
import type { Scenario } from '../shared/scenario/scenario.ts';
import { loadPacksApart } from './content/offThread/reader.ts';
import { exampleOrganisation } from './content/organisationExample.ts';
import { loadOrganisation } from './content/organisationLoad.ts';
import { packJsonSchemaText } from './content/pack/jsonSchema.ts';
import type { LoadedPacks, RefusedPack } from './content/pack/loadPacks.ts';
import { loadPacks } from './content/pack/loadPacks.ts';
import { SCHEMA_FILE } from './content/pack/source/packFile.ts';
import { starterPack } from './content/template/starter.ts';
import { makeFolder, writeText } from './files.ts';
import { Usage } from './usage.ts';

/** Every scenario that can be played here: the bundled ones and the packs of the folder, in one company's words. */
export interface ScenarioLibrary {
  scenarios: Readonly<Record<string, Readonly<Record<string, Scenario>>>>;
  organisation: OrganisationProfile;
  refused: readonly RefusedPack[];
  /** Where the packs were looked for; it may not be there. */
  packsFolder: string;
  /** What the browser's preparations need of it. */
  packs: LoadedPacks;
}

/** Where packs are read from: SCENARIOS_DIR, or `scenarios` inside DATA_DIR. */
export function packsFolder(env: NodeJS.ProcessEnv): string {
  const named = env.SCENARIOS_DIR;
  if (named && !existsSync(named))
    throw new Usage(`SCENARIOS_DIR "${named}" is not there. Name a folder that holds packs, or make it.`);
  return resolve(named || join(env.DATA_DIR || 'data', 'scenarios'));
}

/** The file with the company's words: ORGANISATION, or `organisation.yaml` inside DATA_DIR, where the browser saves it. */
const organisationPlace = (env: NodeJS.ProcessEnv): string =>
  resolve(env.ORGANISATION || join(env.DATA_DIR || 'data', 'organisation.yaml'));

/** The same where there is one to read; a file that was named must be there. */
export const organisationFile = (env: NodeJS.ProcessEnv): string | undefined =>
  env.ORGANISATION || (existsSync(organisationPlace(env)) ? organisationPlace(env) : undefined);

/** The company that plays: of the file, or the bundled one. */
export const organisationOf = (file: string | undefined): OrganisationProfile =>
  file === undefined || file === ''
    ? BUNDLED_ORGANISATION
    : loadOrganisation(
        file,
        Object.values(SCENARIO_SOURCES).flatMap((variants) => Object.values(variants)),
      );

export function openLibrary(organisationFile: string | undefined, env: NodeJS.ProcessEnv): ScenarioLibrary {
  const organisation = organisationOf(organisationFile);
  const root = packsFolder(env);
  return libraryOf(organisation, root, loadPacks({ root, bundled: SCENARIO_SOURCES, organisation }));
}

/** The same with the packs read on a thread of their own (`program`), so that none of them can hold up whoever asks. */
export async function openLibraryApart(
  organisationFile: string | undefined,
  env: NodeJS.ProcessEnv,
  program: URL | null,
): Promise<ScenarioLibrary> {
  const organisation = organisationOf(organisationFile);
  const root = packsFolder(env);
  const context = { root, bundled: SCENARIO_SOURCES, organisation };
  return libraryOf(organisation, root, await loadPacksApart(context, program));
}

function libraryOf(organisation: OrganisationProfile, packsAt: string, packs: LoadedPacks): ScenarioLibrary {
  const bundled = organisation === BUNDLED_ORGANISATION ? SCENARIOS : playedBy(organisation);
  const own = Object.fromEntries(
    Object.entries(packs.sources).map(([id, variants]) => [id, { ...variants }]),
  );
  return {
    scenarios: { ...bundled, ...playedBy(organisation, own) },
    organisation,
    refused: packs.refused,
    packsFolder: packsAt,
    packs,
  };
}

/** Lays out the folder that packs are read from: it is there, and editors find the schema in it. */
export function layOutPacks(folder: string, what: string): void {
  makeFolder(folder, what);
  writeText(join(folder, SCHEMA_FILE), packJsonSchemaText());
}

/** What the browser's preparations are given: scenarios as they are written, and where packs and the company's words lie. */
export const workshopFor = (
  { organisation, packsFolder: folder, packs }: ScenarioLibrary,
  env: NodeJS.ProcessEnv,
  program: URL | null,
) => ({
  bundled: SCENARIO_SOURCES,
  organisation,
  packsFolder: folder,
  organisationFile: organisationPlace(env),
  program,
  example: () => {
    const sample = SCENARIO_SOURCES['self-harm-minor']?.a0;
    return exampleOrganisation(BUNDLED_ORGANISATION, sample ? [sample] : []);
  },
  packs,
});

/** Begins packs from entries, for a folder that is laid out as soon as somebody asks for the first. */
export const starterIn =
  (folder: string) =>
  (entry: CatalogueEntry): ReturnType<typeof starterPack> => {
    try {
      layOutPacks(folder, 'The folder for packs');
    } catch {
      // The pack is good without: its reader goes to the browser's own folder first.
    }
    return starterPack(entry);
  };
