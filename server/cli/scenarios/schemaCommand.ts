import { packJsonSchemaText } from '../../content/pack/jsonSchema.ts';
import { readOptions, wantsHelp } from '../options.ts';

const HELP = `usage: npm run scenarios -- schema
prints the JSON Schema of scenario packs; editors that read it complete and check a pack while it is written`;

export async function schemaCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  readOptions(argv, {}, HELP, 0);
  process.stdout.write(packJsonSchemaText());
  return 0;
}
