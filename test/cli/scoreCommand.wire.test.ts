import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeJsonl } from '../../server/log/jsonlLog.ts';
import { freshKey } from '../../server/log/recordKey.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { callMuster } from '../support/callMuster.ts';
import { recordedDrill } from '../support/recordedDrill.ts';
import type { Ran } from '../support/runMuster.ts';
import { runMuster } from '../support/runMuster.ts';

let dir = '';
let lines: string[] = [];
const run = (...args: string[]): Promise<Ran> => runMuster(args, join(dir, 'data'));
const score = (content: string, ...options: string[]): Promise<Ran> => {
  const file = join(dir, 'log.jsonl');
  writeFileSync(file, content);
  // A table of cases, each in this process; the first test goes through the door.
  return callMuster(['score', file, ...options], join(dir, 'data'));
};
/** The log as one from before there was a chain. */
const unlinked = (all: readonly string[]): string =>
  text(
    all.map((line, at) => {
      const {
        link: _link,
        seal: _seal,
        exercise: _mark,
        ...rest
      } = JSON.parse(line) as Record<string, unknown>;
      return JSON.stringify(at === 0 ? { ...rest, format: 'muster-log/1' } : rest);
    }),
  );
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

/** What is looked at only when a changed log is scored all the same. */
const ANYWAY = /cannot be (scored|read)|moon|constructor/;

describe('score', () => {
  it('SCORE-1 a good log gives the identical scorecard again', async () => {
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
      /this version reads "muster-log\/1" and "muster-log\/2"/,
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
      /cannot be read in full: event 1 drill\.created: field "scenario" is missing/,
    ],
  ];
  it.each(bad)('%s: one clear line and exit 2', async (_what, content, told) => {
    const { code, out, err } = await score(content(), ...(ANYWAY.test(told.source) ? ['--anyway'] : []));
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

  it('a field renamed in a log from before the chain: the event, the field, and no points', async () => {
    const at = lines.findIndex((line) => line.includes('"type":"page.acknowledged"'));
    const renamed = lines.map((line, index) => (index === at ? line.replace('"page":', '"pageId":') : line));
    const { code, out, err } = await score(unlinked(renamed));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      new RegExp(`event ${at} page\\.acknowledged: field "page" is missing; this log may have been edited`),
    );
  });
});

describe('score --verify', () => {
  const verify = (content: string, ...more: string[]) => score(content, '--verify', ...more);

  it('a log nobody touched is intact; a drill played here is not signed', async () => {
    const { code, out, err } = await verify(text(lines));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Record: intact but unsigned; no server vouches for it\. Last link ([0-9a-f]{4} ?){4}\.\n$/,
    );
  });

  it('a log that a server signed names the key, and another key than the one expected is refused', async () => {
    const key = freshKey();
    const signed = writeJsonl(await recordedDrill(key));
    const { code, out } = await verify(signed);
    expect(code).toBe(0);
    expect(out).toContain(`intact, and signed by ${key.name}`);
    expect((await verify(signed, '--key', key.name)).code).toBe(0);
    const other = await verify(signed, '--key', freshKey().name);
    expect([other.code, other.out]).toEqual([2, '']);
    expect(other.err).toContain(`it is signed by ${key.name}`);
  }, 120_000);

  it('a log that was changed: where, exit 2, and no points without --anyway', async () => {
    const at = lines.findIndex((line) => line.includes('"type":"incident.declared"'));
    const changed = edited(at, (event) => ({ ...event, at: 1 }));
    const told = await verify(changed);
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toMatch(/CHANGED after it was written, at event \d+/);
    const refused = await score(changed);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/It is not scored as genuine; --anyway scores it/);
    const out = join(dir, 'anyway.json');
    const scoredAnyway = await score(changed, '--anyway', '--out', out);
    expect(scoredAnyway.code).toBe(0);
    expect(scoredAnyway.out).toContain('CHANGED');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ record: { state: 'changed', head: null } });
  });

  it('a log from before the chain is scored, and nobody vouches for it', async () => {
    const old = unlinked(lines);
    const scored = await score(old);
    expect(scored.code).toBe(0);
    expect(scored.out).toContain('written before logs had a chain');
    expect((await verify(old)).code).toBe(2);
  });

  it('the scorecard names the last link of the log it was made from', () => {
    const card = JSON.parse(readFileSync(join(dir, 'out/scorecard.json'), 'utf8'));
    expect(card.exercise).toMatch(/^EXERCISE/);
    expect(card.record).toMatchObject({ state: 'unsigned', events: lines.length - 1 });
    const report = readFileSync(join(dir, 'out/report.md'), 'utf8');
    expect(report).toContain(card.record.short);
    expect(report).toContain('## Appendix B: who was there');
  });
});

describe('score --rubric', () => {
  const rubric = (content: unknown): string => {
    const file = join(dir, 'rubric.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const ours = (more: object) => rubric({ format: 'muster-rubric/1', name: 'ours', ...more });
  const cardIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Scorecard;

  it('here is the rubric it was played with: no difference', async () => {
    const { code, out } = await score(text(lines), '--rubric', 'here');
    expect(code).toBe(0);
    expect(out).toMatch(
      /No difference: version \d+\.\d+\.\d+ of the scenario's rubric gives the same points/,
    );
  });

  it('other weights move the points, the share earned stays, and every row that moved is shown', async () => {
    const before = cardIn(join(dir, 'out/scorecard.json'));
    const paying = before.blocks.flatMap(({ criteria }) => criteria).find((item) => item.points > 0)!;
    const file = join(dir, 'other.json');
    const told = await score(
      text(lines),
      '--rubric',
      ours({ criteria: { [paying.id]: paying.max * 2 } }),
      '--out',
      file,
    );
    expect([told.code, told.err]).toEqual([0, '']);
    const after = cardIn(file);
    expect(after.total).toBeCloseTo(before.total + paying.points, 1);
    expect(after.max).toBeCloseTo(before.max + paying.max, 1);
    expect(told.out).toContain('Difference, the rubric as played -> ours');
    const [rows = ''] = told.out.split('Difference, ').slice(1);
    expect(rows).toMatch(/Total +[\d.]+ of [\d.]+, .+ -> [\d.]+ of/);
    expect(rows).toContain(`  ${paying.title}`);
    expect(
      rows
        .trim()
        .split('\n')
        .filter((line) => line.includes('->')),
    ).toHaveLength(3);
  });

  it('an earlier scorecard of the log shows what this version gives instead', async () => {
    const same = await score(text(lines), '--rubric', join(dir, 'out/scorecard.json'));
    expect(same.out).toContain('No difference: this version gives the same points as the earlier scorecard.');
    const card = cardIn(join(dir, 'out/scorecard.json'));
    const [block] = card.blocks;
    block!.criteria[0] = { ...block!.criteria[0]!, points: 0.1 };
    const { out } = await score(text(lines), '--rubric', rubric(card));
    expect(out).toMatch(/Difference, the earlier scorecard -> this version\n +.+ 0\.1 of /);
  });

  it.each([
    [
      'a version that is not here',
      () => '9.9.9',
      /This Muster has version \d+\.\d+\.\d+ of "self-harm-minor", not 9\.9\.9/,
    ],
    ['no file', () => join(dir, 'none.json'), /The rubric ".*" cannot be read/],
    ['no JSON', () => rubric('weights'), /cannot be read/],
    [
      'another format',
      () => rubric({ format: 'x' }),
      /neither a rubric of format "muster-rubric\/1" nor a scorecard/,
    ],
    [
      'a criterion nobody has',
      () => ours({ criteria: { ZZ9: 3 } }),
      /weighs "ZZ9", and there is no such criterion/,
    ],
    ['one that a person judges', () => ours({ criteria: { P4: 3 } }), /which a person judges/],
    ['less than nothing', () => ours({ criteria: { CT2: -1 } }), /criteria\.CT2/],
    [
      'a field that is no figure',
      () => ours({ scenario: { signal: 4 } }),
      /"scenario\.signal", which is no figure/,
    ],
    [
      'the card of another scenario',
      () => rubric({ format: 'muster-scorecard/1', scenario: 'x', blocks: [], total: 1, max: 1 }),
      /is of "x", and the log is of "self-harm-minor"/,
    ],
  ])('%s: one sentence and exit 2', async (_what, named, told) => {
    const { code, out, err } = await score(text(lines), '--rubric', named());
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
