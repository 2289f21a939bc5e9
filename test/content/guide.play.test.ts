import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { CATALOGUE, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { checkPlayed } from '../../server/checker/played/checkPlayed.ts';
import { PACK_BANDS } from '../../server/checker/played/rehearse.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { packFromEntry } from '../../server/content/template/starter.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { openDrillPool } from '../../server/rehearsal/pool.ts';
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
  const folder = mkdtempSync(join(root, 'packs-'));
  writeFileSync(join(folder, `${id}.yaml`), text);
  const { sources, refused } = loadPacks({ root: folder, bundled: SCENARIO_SOURCES, organisation: corvane });
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
    expect(guide).toContain(`between ${PACK_BANDS.novice[0]} and ${PACK_BANDS.novice[1]}`);
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

  test('stands the whole check, as `npm run scenarios -- check` plays it', async () => {
    const pool = openDrillPool();
    try {
      const { problems } = await checkPlayed(loaded(), pool, { bands: PACK_BANDS });
      expect(problems.map(({ place, problem }) => `${place}: ${problem}`)).toEqual([]);
    } finally {
      await pool.close();
    }
  }, 120_000);

  test('every error it lists is one the check really gives', () => {
    const base = packFromEntry('x', CATALOGUE[0] as CatalogueEntry);
    const slips: Record<string, [string, string]> = {
      'a tab stands where spaces belong': ['  reporter:\n    at: T+05:00', '  reporter:\n\tat: T+05:00'],
      'Nested mappings are not allowed': ['subject: Put the old model', 'subject: Put back: the old model'],
      'is written twice. Take one out, or rename it': ['  green-board:\n', '  report:\n'],
      'there is no field "expectedActon" here. Did you mean "expectedAction"?': [
        'expectedAction: Say that this board',
        'expectedActon: Say that this board',
      ],
      'there is no evidence item "tracce"': ['yields: [trace]', 'yields: [tracce]'],
      'no query, suite or inject ever hands it to anybody': [
        'yields: [tickets] }',
        "emptyAnswer: 'Nothing.' }",
      ],
      'is no time': ['at: T+05:30', "at: '5.30'"],
      'it has 131 words. Cut it to 90': [
        'body: No errors. ',
        `body: No errors. ${'Answers are fast. '.repeat(40)}`,
      ],
      'it gets 0 timed injects. Give it 1 to 3 in any ten minutes': ['at: T+06:00\n', 'at: T+14:00\n'],
      'it speaks as Communications, a seat that a person may hold': [
        'from: Ana Duarte, contract desk',
        'from: Communications',
      ],
      '"…" is a real company or product': ['Answers are fast.', 'Answers are fast, also on ChatGPT.'],
      'no option is right': ['grade: right', 'grade: weak'],
      'the par plan waits for "…", and there is no inject "…"': ["'feed:boss'", "'feed:bos'"],
    };
    const listed = /## The first errors[^|]*\|[^\n]*\n\|[-|]+\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
    const phrases = listed
      .trim()
      .split('\n')
      .map((row) => row.split('|')[1]?.trim() ?? '');
    expect(phrases.toSorted()).toEqual(Object.keys(slips).toSorted());
    const folder = mkdtempSync(join(root, 'slips-'));
    phrases.forEach((phrase, index) => {
      const [from, to] = slips[phrase] as [string, string];
      expect(base).toContain(from);
      writeFileSync(
        join(folder, `slip-${index}.yaml`),
        base.replace(from, to).replace('id: x\n', `id: slip-${index}\n`),
      );
    });
    const { refused } = loadPacks({ root: folder, bundled: SCENARIO_SOURCES, organisation: corvane });
    phrases.forEach((phrase, index) => {
      const told = (refused.find(({ file }) => file === `slip-${index}.yaml`)?.problems ?? []).map(
        problemLine,
      );
      // What differs from slip to slip stands as an example in the guide.
      const parts = phrase.split(/\d+ words|…|timed injects\. /).map((part) => part.replace(/ 0 $| $/, ''));
      expect(
        told.some((line) => parts.every((part) => line.includes(part))),
        `${phrase}\n${told.join('\n')}`,
      ).toBe(true);
    });
  });

  test('its sums are right: what is left after each switch of the example', () => {
    const { world } = loaded();
    const start = world.components.filter(({ latent }) => !latent);
    const share = (active: [string, string][]) => {
      const left = start.reduce((sum, { id, baselinePerHour }) => {
        const multipliers = active.map(
          ([switchId, scope]) =>
            world.switches
              .find((item) => item.id === switchId)
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
