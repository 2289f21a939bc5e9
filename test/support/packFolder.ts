import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import type { LoadedPacks, RefusedPack } from '../../server/content/pack/loadPacks.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';

/** The text of a small complete pack: what `npm run scenarios -- new` writes. */
export const goodPack = (id: string): string => scaffoldPack(id, './pack.schema.json');

/** The good pack with one stretch of its text replaced; the stretch must be there. */
export function changedPack(from: string | RegExp, to: string, id = 'bad'): string {
  const good = goodPack(id);
  const text = good.replace(from, () => to);
  if (text === good) throw new Error(`the starter pack does not hold ${String(from)}`);
  return text;
}

/** Line of the first place that holds the words, from 1. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`the text does not hold ${words}`);
  return text.slice(0, at).split('\n').length;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of packs that lasts as long as a test file. */
export class PackFolder {
  readonly outside = mkdtempSync(join(tmpdir(), 'shelf-'));
  readonly root = join(this.outside, 'packs');

  /** Only these files, and beside them whatever `more` puts there. */
  fill(files: Files, more: (root: string) => void = () => undefined): LoadedPacks {
    rmSync(this.root, { recursive: true, force: true });
    mkdirSync(this.root);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), content);
    }
    more(this.root);
    return this.load();
  }

  load(): LoadedPacks {
    return loadPacks({ root: this.root, bundled: SCENARIO_SOURCES, organisation: corvane });
  }

  remove(): void {
    rmSync(this.outside, { recursive: true, force: true });
  }
}

/** Everything that a refusal owes its reader: a file, a line and column, a reason and a way out, in words and not in the program's. */
export function faultsOfRefusal({ file, problems }: RefusedPack): string[] {
  const faults: string[] = [];
  const say = (what: string): void => void faults.push(`${file}: ${what}`);
  if (file === '') say('no file');
  if (problems.length === 0) say('refused without a reason');
  for (const { spot, place, problem, fix } of problems) {
    const whole = `${place}: ${problem} ${fix}`;
    if (spot.file === '') say(`no file: ${whole}`);
    if (!(Number.isInteger(spot.line) && spot.line >= 1 && spot.column >= 1)) say(`no line: ${whole}`);
    if (problem.trim() === '' || fix.trim() === '') say(`no reason or no fix: ${whole}`);
    if (
      /\[object|undefined|NaN\b|Cannot read prop|is not a function|is not iterable|Maximum call/.test(whole)
    )
      say(`the words of a program: ${whole}`);
    if (whole.length > 1_500) say(`an essay: ${whole.slice(0, 80)}`);
  }
  return faults;
}
