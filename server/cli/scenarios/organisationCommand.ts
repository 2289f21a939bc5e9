import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { exampleOrganisation } from '../../content/organisationExample.ts';
import { loadOrganisation } from '../../content/organisationLoad.ts';
import { organisationPin } from '../../log/contentHash.ts';
import { readOptions, wantsHelp } from '../options.ts';

const HELP = `usage: npm run scenarios -- organisation [file.yaml]
without a file: prints a documented profile to copy; with one: checks it against the scenarios`;

/** Prints the example profile, or checks somebody's own. Exit 0, or 2 with every place, reason and fix. */
export async function organisationCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { positionals } = readOptions(argv, {}, HELP, 1);
  const [file] = positionals;
  if (file === undefined) {
    const sample = SCENARIO_SOURCES['self-harm-minor']?.a0;
    process.stdout.write(exampleOrganisation(BUNDLED_ORGANISATION, sample ? [sample] : []));
    return 0;
  }
  const sources = Object.values(SCENARIO_SOURCES).flatMap((variants) => Object.values(variants));
  const profile = loadOrganisation(file, sources);
  const { id, hash } = organisationPin(profile);
  process.stdout.write(
    `ok  ${profile.company} (${id}), hash ${hash.slice(0, 12)}: fits every scenario here\n`,
  );
  return 0;
}
