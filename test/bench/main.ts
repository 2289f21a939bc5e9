/** The benchmark runner: `argv` holds the arguments after the command's name. Resolves to the exit code. */
export async function main(_argv: string[]): Promise<number> {
  process.stderr.write('muster: no benchmarks yet\n');
  return 2;
}
