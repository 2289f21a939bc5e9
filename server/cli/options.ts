import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { own } from '../../shared/keyed.ts';
import { Usage, wordsOf } from '../usage.ts';

/** Options and words of one command. What is wrong with them is said in one sentence, above the command's own help. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  options: T,
  help: string,
  mostWords: number,
) {
  try {
    const read = parseArgs({ args: argv, allowPositionals: true, options });
    const extra = own(read.positionals, mostWords);
    if (extra !== undefined) throw new Error(`"${extra}" is one word too many.`);
    return read;
  } catch (error) {
    const [sentence = ''] = wordsOf(error).split(/(?<=[.'])\s/u);
    throw new Usage(`${sentence.replace(/\.?$/u, '.')}\n${help}`);
  }
}

export const wantsHelp = (argv: readonly string[]): boolean => argv.some((word) => HELP.has(word));
const HELP = new Set(['--help', '-h', 'help']);
