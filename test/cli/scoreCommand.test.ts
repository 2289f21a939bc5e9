import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Ran } from '../support/runMuster.ts';
import { runMuster } from '../support/runMuster.ts';

let dir = '';
let lines: string[] = [];
const run = (...args: string[]): Promise<Ran> => runMuster(args, join(dir, 'data'));
const score = (content: string): Promise<Ran> => {
  const file = join(dir, 'log.jsonl');
  writeFileSync(file, content);
  return run('score', file);
};
const text = (all: readonly string[]): string => `${all.join('\n')}\n`;
/** The log with one line rewritten. */
const edited = (index: number, change: (line: Record<string, unknown>) => unknown): string =>
  text(lines.map((line, at) => (at === index ? JSON.stringify(change(JSON.parse(line))) : line)));
/** The log with another scenario in its first line, and the hash that goes with it. */
const played = (change: (scenario: Record<string, unknown>) => object): string =>
  edited(0, (head) => {
    const scenario = change(head.scenario as Record<string, unknown>) as Scenario;
    return { ...head, scenario, hash: scenarioHash(scenario) };
  });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-score-'));
  const out = join(dir, 'out');
  const { code } = await run(
    'drill',
    'self-harm-minor',
    '--seed',
    '5',
    '--team',
    'macro',
    '--quiet',
    '--out',
    out,
  );
  expect(code).toBe(0);
  lines = readFileSync(join(out, 'log.jsonl'), 'utf8').trimEnd().split('\n');
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('score', () => {
  it('S1 a good log gives the identical scorecard again', async () => {
    const again = join(dir, 'again.json');
    const { code, err } = await run('score', join(dir, 'out/log.jsonl'), '--out', again);
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(join(dir, 'out/scorecard.json'), 'utf8'));
  });

  const bad: [string, () => string, RegExp][] = [
    ['empty', () => '', /it is empty/],
    ['blank lines', () => '\n\n \n', /it is empty/],
    [
      'another company’s pin',
      () => edited(0, (head) => ({ ...head, organisation: { id: 'corvane', hash: 'f00' } })),
      /the hash of "corvane" does not match/,
    ],
    [
      'a company pin of nothing',
      () => edited(0, (head) => ({ ...head, organisation: 'corvane' })),
      /"organisation" must be a company’s id and the hash/,
    ],
    ['only the scenario', () => text(lines.slice(0, 1)), /holds no events/],
    [
      'cut in the middle of a line',
      () => text(lines).slice(0, -200),
      /last line is cut off|holds \d+ of \d+/,
    ],
    ['cut at the end of a line', () => text(lines.slice(0, -3)), /holds \d+ of \d+ events/],
    ['a line taken out', () => text(lines.filter((_, at) => at !== 40)), /line 41/],
    ['a line twice', () => text([...lines.slice(0, 40), ...lines.slice(39)]), /line 41/],
    ['a number changed', () => edited(30, (event) => ({ ...event, seq: 900 })), /line 31/],
    ['a time in words', () => edited(30, (event) => ({ ...event, at: 'noon' })), /"at" must be/],
    [
      'a scenario edited',
      () => edited(0, (head) => ({ ...head, scenario: { ...(head.scenario as object), title: 'Other' } })),
      /its hash does not match/,
    ],
    ['somebody else’s JSON', () => '{"name":"x","version":1}\n{"a":2}\n', /no "format"/],
    ['no JSON at all', () => 'Dear diary,\ntoday was fine.\n', /not JSON/],
    ['binary', () => '\u0000\u0001\u0002\uFFFD'.repeat(50), /not JSON/],
    [
      'another format',
      () => edited(0, (head) => ({ ...head, format: 'muster-log/9' })),
      /this version reads/,
    ],
    [
      'an event nobody knows',
      () => edited(50, (event) => ({ ...event, type: 'moon.landed' })),
      /"moon\.landed"/,
    ],
    [
      'an event named like Object',
      () => edited(50, (event) => ({ ...event, type: 'constructor' })),
      /"constructor"/,
    ],
    ['a key that is no key', () => text(lines).replace('"data":{', '"data":{"__proto__":{},'), /__proto__/],
    [
      'a scenario of nothing',
      () => played(({ id, version, variant }) => ({ id, version, variant })),
      /cannot be scored/,
    ],
    ['a scenario without a world', () => played(({ world: _world, ...rest }) => rest), /cannot be scored/],
    [
      'a scenario whose chart is not one',
      () => played((all) => ({ ...all, chart: { id: 'x', invoke: {} } })),
      /cannot be scored/,
    ],
    [
      'a scenario with words for a list',
      () => played((all) => ({ ...all, msel: 'none' })),
      /cannot be scored/,
    ],
    ['a rubric of nothing', () => played((all) => ({ ...all, rubric: {} })), /cannot be scored/],
    [
      'events that say nothing',
      () =>
        text(lines.map((line, at) => (at === 0 ? line : JSON.stringify({ ...JSON.parse(line), data: {} })))),
      /cannot be scored/,
    ],
  ];
  it.each(bad)('%s: one clear line and exit 2', async (_what, content, told) => {
    const { code, out, err } = await score(content());
    expect(err).toMatch(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^muster: \S/);
    expect(err).not.toMatch(/\[object|node:internal| at \S+:\d+/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('no file, a file that is not there, and a folder', async () => {
    for (const args of [[], [join(dir, 'missing.jsonl')], [dir]]) {
      const { code, err } = await run('score', ...args);
      expect(err).toMatch(/^muster: (Name a log file|The log ".*" cannot be read)/);
      expect(code).toBe(2);
    }
  });
});
