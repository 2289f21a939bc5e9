const usage = 'usage: npm run drill -- <scenario> | npm run score -- <log.jsonl> | npm run scenarios';

/** The command-line door: `argv` starts with the command's name. Resolves to the exit code. */
export async function main(argv: string[]): Promise<number> {
  const [command] = argv;
  process.stderr.write(`muster: "${command ?? ''}" is not available yet\n${usage}\n`);
  return 2;
}
