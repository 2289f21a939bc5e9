/** Composition root of the live server. */
export async function main(_argv: string[]): Promise<number> {
  process.stderr.write('muster: the live server is not in this build.\n');
  return 2;
}
