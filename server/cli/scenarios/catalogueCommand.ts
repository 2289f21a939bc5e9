import { CATALOGUE } from '../../../scenarios/index.ts';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { FAMILY_WORDS, matching, NO_FILTER } from '../../../shared/catalogue.ts';
import { own } from '../../../shared/keyed.ts';
import { readOptions, wantsHelp } from '../options.ts';

const HELP = `usage: npm run scenarios -- catalogue [words]
lists past incidents and near misses with their ids, all or those that hold the words; "new <name> --from <id>" starts a drill from one.
The facilitator's page Catalogue tells each of them in full.`;
const MOST_WORDS = 12;

export const entryLine = ({ id, title, families, date }: CatalogueEntry): string =>
  `  ${id.padEnd(5)} ${title}${date ? `, ${date}` : ''} (${families.map((family) => own(FAMILY_WORDS, family)).join(', ')})`;

/** Prints the bundled catalogue. Exit 0. */
export async function catalogueCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { positionals } = readOptions(argv, {}, HELP, MOST_WORDS);
  const found = matching(CATALOGUE, { ...NO_FILTER, words: positionals.join(' ') });
  const lines =
    found.length > 0
      ? found.map(entryLine)
      : [`No entry holds these words. Without words you see all ${CATALOGUE.length}.`];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
