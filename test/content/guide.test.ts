import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { CATALOGUE, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { packFromEntry } from '../../server/content/template/starter.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { lineUpNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { CatalogueEntry } from '../../shared/catalogue.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';

// scenarios/README.md is followed to the letter: its command, its table of words, its blocks. What comes out is checked and played, so
// the guide cannot promise what the product no longer does.

const guide = readFileSync(new URL('../../scenarios/README.md', import.meta.url), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Tree = { [field: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const laidOver = (base: unknown, change: unknown): unknown =>
  isTree(base) && isTree(change)
    ? {
        ...base,
        ...Object.fromEntries(
          Object.entries(change).map(([field, value]) => [field, laidOver(base[field], value)]),
        ),
      }
    : change;

const rows = (): [string, string][] => {
  const table = /\| find \| replace with \|\n\|[-|]+\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [, from = '', to = ''] = row.split('|').map((cell) => cell.trim());
      return [from, to];
    });
};
const blocks = (): unknown[] =>
  [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => parse(text));

/** The pack that somebody has in hand after step 9. */
function followed(): { id: string; text: string } {
  const [, id = '', entry] = /scenarios -- new (\S+) --from (\S+)/.exec(guide) ?? [];
  let text = packFromEntry(id, CATALOGUE.find((item) => item.id === entry) as CatalogueEntry);
  for (const [from, to] of rows()) {
    expect(text, `the starter pack no longer holds "${from}"`).toContain(from);
    text = text.replaceAll(from, to);
  }
  return { id, text: stringify(blocks().reduce(laidOver, parse(text)), { lineWidth: 0 }) };
}

function loaded(): Scenario {
  const { id, text } = followed();
  writeFileSync(join(root, `${id}.yaml`), text);
  const { sources, refused } = loadPacks({ root, bundled: SCENARIO_SOURCES, organisation: corvane });
  expect(refused.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
  return withOrganisation(sources[id]?.a as Scenario, corvane);
}

async function played(scenario: Scenario, team: string, seed: number) {
  const lineUp = lineUpNamed(team, scenario);
  if ('problem' in lineUp) throw new Error(lineUp.problem);
  const run = await playHeadless({ scenario, seed, ...lineUp, log: memoryLog(), drillId: 'd' });
  return { run, card: scoreDrill(run.header, run.events) };
}

describe('scenarios/README.md, followed to the letter', () => {
  test('gives a pack that the check takes, and nothing of the old story is left in it', () => {
    expect(rows().length).toBeGreaterThan(5);
    expect(blocks().length).toBeGreaterThan(5);
    const { msel, evidence, decision } = loaded();
    expect(msel.map(({ id }) => id)).toContain('forum');
    expect(evidence.map(({ id }) => id)).toContain('forum-posts');
    expect(decision.options.map(({ id }) => id)).toContain('warning-line');
    const { text } = followed();
    expect(
      text.match(/.*\b(nuts?|allerg\w*|recipe|packet|ingredient|dish|food|meal|eats?|ate|pesto)\b.*/gi) ?? [],
    ).toEqual([]);
  });

  test('is a drill: well-drilled people do well, newcomers are in between, nobody at all gets nothing', async () => {
    const scenario = loaded();
    const [, parLeast] = /above (\d+) of 100/.exec(guide) ?? [];
    const [, low, high] = /`--team novice` should land between (\d+) and (\d+)/.exec(guide) ?? [];
    for (const seed of [1, 2, 3]) {
      const par = await played(scenario, 'par', seed);
      expect(par.run.refusals.map(({ command, rejection }) => `${command}: ${rejection.message}`)).toEqual(
        [],
      );
      expect(par.card.total).toBeGreaterThan(Number(parLeast));
      expect(par.card.band).toBe('Ready');
      const novice = await played(scenario, 'novice', seed);
      expect(novice.card.total).toBeGreaterThan(Number(low));
      expect(novice.card.total).toBeLessThan(Number(high));
      expect((await played(scenario, 'absent', seed)).card.total).toBeLessThan(10);
    }
  });

  test('its sums are right: what is left after each switch of the example', () => {
    const { world } = loaded();
    const start = world.components.filter(({ latent }) => !latent);
    const share = (active: [string, string][]) => {
      const left = start.reduce((sum, { id, baselinePerHour }) => {
        const multipliers = active.map(
          ([lever, scope]) =>
            world.switches
              .find((item) => item.id === lever)
              ?.effects.find((effect) => effect.scope === scope && effect.component === id)?.multiplier ?? 1,
        );
        return sum + multipliers.reduce((rest, multiplier) => rest * multiplier, baselinePerHour);
      }, 0);
      return (100 * left) / start.reduce((sum, { baselinePerHour }) => sum + baselinePerHour, 0);
    };
    const app: [string, string] = ['answers-off', 'app'];
    const partner: [string, string] = ['answers-off', 'partner'];
    const [, one, two, three] =
      /which is (\d+) %\..*?or (\d+) %\..*?or ([\d.]+) %\./.exec(guide.replaceAll('\n', ' ')) ?? [];
    expect(share([app]).toFixed(0)).toBe(one);
    expect(share([app, partner]).toFixed(0)).toBe(two);
    expect(share([app, partner, ['recall-cards', 'saved']]).toFixed(1)).toBe(three);
  });
});
