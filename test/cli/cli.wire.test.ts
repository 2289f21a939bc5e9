import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOCK_IDS } from '../../shared/scenario/rubric.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { callMuster } from '../support/callMuster.ts';
import type { Ran } from '../support/runMuster.ts';
import { runMuster } from '../support/runMuster.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
const run = (...args: string[]): Promise<Ran> => runMuster(args, at('data'));
/** The same for tables of cases, each in this process. */
const call = (...args: string[]): Promise<Ran> => callMuster(args, at('data'));
const drill = (...args: string[]): Promise<Ran> => call('drill', 'self-harm-minor', '--quiet', ...args);
const file = (name: string, content: unknown): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};
/** Exit 2 and one clear sentence or two: no stack, no object that nobody turned into words. */
function expectRefused({ code, err }: Ran, told: RegExp | string): void {
  expect(err).toMatch(told);
  expect(err).toMatch(/^muster: \S/);
  expect(err).not.toMatch(/^\s+at |\[object|undefined|node:internal/m);
  expect(code).toBe(2);
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-cli-'));
  // The first command builds.
  expect((await run('scenarios', '--quick')).code).toBe(0);
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the scenario check', () => {
  it('says in a line per variant what was proven', async () => {
    const { code, out } = await run('scenarios', 'self-harm-minor', '--variant', 'a0', '--quick');
    expect(out).toMatch(
      /^ok {2}self-harm-minor a0: \d+ injects, \d+ evidence items, \d+ chart states reachable, \d+ residuals/,
    );
    expect(code).toBe(0);
  });

  it('plays, and tells what playing showed', async () => {
    const { code, out } = await run('scenarios', 'viral-racist-output', '--variant', 'c1');
    expect(out).toMatch(
      /80 drills: par [\d.-]+, novice [\d.-]+, absent [\d.-]+, macro [\d.-]+, (\d+) of \1 endings, \d+ criteria/,
    );
    expect(code).toBe(0);
  }, 120_000);

  it.each([
    ['a scenario that is not there', ['nope'], /no scenario "nope".*self-harm-minor/],
    ['a variant that is not there', ['self-harm-minor', '--variant', 'z9'], /no variant "z9".*a0/],
  ])('%s', async (_what, words, told) => {
    expectRefused(await call('scenarios', ...words), told);
  });
});

describe('the door', () => {
  it('help names every command', async () => {
    const { code, out } = await run('help');
    expect(code).toBe(0);
    for (const command of ['test', 'drill', 'score', 'scenarios', 'bench']) expect(out).toContain(command);
  });

  it.each(['drill', 'score', 'scenarios'])('%s --help says how it is used', async (command) => {
    const { code, out } = await call(command, '--help');
    expect(out).toContain(`npm run ${command}`);
    expect(code).toBe(0);
  });

  it.each([
    ['an unknown command', ['rehearse'], /unknown command "rehearse".*drill/],
    ['no command', [], /no command given.*drill/],
    ['no scenario', ['drill'], /Name a scenario: self-harm-minor/],
    ['a flag that does not exist', ['drill', 'self-harm-minor', '--sede', '7'], /Unknown option '--sede'/],
  ])('%s: says what is wrong and what there is', async (_what, args, told) => {
    expectRefused(await run(...args), told);
  });

  it.each([
    ['an unknown scenario', ['drill', 'nope'], /no scenario "nope".*self-harm-minor/],
    ['a name of Object', ['drill', '__proto__'], /no scenario "__proto__"/],
    ['an unknown variant', ['drill', 'self-harm-minor', '--variant', 'z9'], /no variant "z9".*a0/],
    ['an unknown team', ['drill', 'self-harm-minor', '--team', 'dream'], /no team "dream".*par, novice/],
    ['a seed in words', ['drill', 'self-harm-minor', '--seed', 'lucky'], /--seed must be a whole number/],
    ['a negative seed', ['drill', 'self-harm-minor', '--seed=-1'], /--seed must be a whole number/],
    ['a seed left out', ['drill', 'self-harm-minor', '--seed'], /--seed/],
    ['a word too many', ['drill', 'self-harm-minor', 'a0'], /"a0" is one word too many/],
    ['a bad flag of score', ['score', '--fast'], /Unknown option '--fast'/],
    ['a bad flag of scenarios', ['scenarios', '--fast'], /Unknown option '--fast'/],
  ])('%s: says what is wrong and what there is', async (_what, args, told) => {
    expectRefused(await call(...args), told);
  });
});

describe('where it writes', () => {
  it('DATA_DIR that is a file', async () => {
    const taken = file('taken', 'x');
    expectRefused(await runMuster(['drill', 'self-harm-minor'], taken), /DATA_DIR.*is a file/);
  });

  it.runIf(process.platform === 'linux')('DATA_DIR where nothing can be written', async () => {
    expectRefused(await runMuster(['drill', 'self-harm-minor'], '/proc/muster'), /DATA_DIR.*cannot be used/);
  });

  it('--out that is a file', async () => {
    expectRefused(await drill('--out', file('taken-too', 'x')), /--out.*is a file/);
  });

  it('--out where a file cannot be written', async () => {
    mkdirSync(at('blocked/log.jsonl'), { recursive: true });
    expectRefused(await drill('--out', at('blocked')), /cannot be written/);
  });
});

describe('--script', () => {
  const play = (script: unknown): Promise<Ran> => drill('--script', file('script.json', script));

  it.each([
    ['not JSON', '{ "actions": [', /The script is not JSON/],
    ['a list', [], /top level/],
    ['no actions', { seed: 1 }, /"actions" must be a list/],
    ['a time in words', { actions: [{ at: 'soon', role: 'comms', command: 'x' }] }, /actions\.0\.at.*mm:ss/],
    ['a role nobody has', { actions: [{ at: '00:10', role: 'king', command: 'x' }] }, /actions\.0\.role/],
    ['a field too many', { actions: [], sped: 2 }, /no field "sped"/],
    ['a speed out of range', { actions: [], speed: 9 }, /"speed"/],
    ['a negative seed', { actions: [], seed: -3 }, /"seed"/],
    ['another scenario', { scenario: 'nope', actions: [] }, /no scenario "nope"/],
  ])('%s', async (_what, script, told) => {
    const name = file('script.json', script);
    expectRefused(await call('drill', '--script', name), told);
  });

  it('a file that is not there, and one that is a folder', async () => {
    expectRefused(await drill('--script', at('missing.json')), /cannot be read.*ENOENT/);
    expectRefused(await drill('--script', dir), /cannot be read.*EISDIR/);
  });

  it('refused lines are reported with their reason, lines between the acts too, and the run goes on', async () => {
    const { code, out } = await play({
      scenario: 'self-harm-minor',
      variant: 'a0',
      seed: 4,
      actions: [
        { at: '00:30', role: 'comms', command: 'endDrill', payload: {} },
        { at: '00:40', role: 'support-lead', command: 'declareIncident', payload: { severity: 7 } },
        { at: '00:40', role: 'support-lead', command: 'declareIncident', payload: { severity: 1 } },
        { at: '00:50', role: 'support-lead', command: 'dance', payload: {} },
        { at: '01:00', role: 'evaluator', command: 'declareIncident', payload: { severity: 1 } },
        { at: '01:30', role: 'support-lead', command: 'declareIncident', payload: { severity: 1 } },
        { at: '500:00', role: 'support-lead', command: 'postUpdate', payload: { text: 'Night.' } },
        { at: '1101:00', role: 'product-owner', command: 'postUpdate', payload: { text: 'Morning.' } },
        { at: '9999:00', role: 'comms', command: 'postUpdate', payload: { text: 'Never.' } },
      ],
    });
    expect(code).toBe(0);
    expect(out).toContain('seed 4, team absent');
    expect(out).toContain('Scorecard: self-harm-minor');
    expect(out).toMatch(/Declared T\+00:40/);
    const told = out.slice(out.indexOf('were refused'));
    expect(told).toMatch(/T\+00:30 comms endDrill: notYourRole\. \S/);
    expect(told).toMatch(
      /T\+00:40 support-lead declareIncident: malformed\. .*"severity" must be one of 0, 1, 2/,
    );
    expect(told).toMatch(/T\+00:50 support-lead dance: unknownCommand\. \S/);
    expect(told).toMatch(/T\+01:00 evaluator declareIncident: \w+\. \S/);
    expect(told).toMatch(/T\+01:30 support-lead declareIncident: alreadyDone\. \S/);
    expect(told).toMatch(/T\+8h 20m support-lead postUpdate: wrongPhase\. The clock jumped over that moment/);
    expect(told).toMatch(/comms postUpdate: wrongPhase\. The drill was over by then/);
    expect(told).not.toContain('product-owner');
  });

  it('a pause in a script does not stop the run for ever, and --seed wins over the script', async () => {
    const { code, out } = await call(
      'drill',
      '--seed',
      '9',
      '--quiet',
      '--script',
      file('pause.json', {
        scenario: 'self-harm-minor',
        seed: 4,
        actions: [
          { at: '00:30', role: 'facilitator', command: 'pauseDrill', payload: {} },
          { at: '02:00', role: 'facilitator', command: 'pauseDrill', payload: {} },
          { at: '05:00', role: 'facilitator', command: 'resumeDrill', payload: {} },
        ],
      }),
    );
    expect(code).toBe(0);
    expect(out).toContain('seed 9');
    expect(out).toMatch(/One act was refused.*\n.*facilitator resumeDrill/);
  });
});

describe('--out', () => {
  let card: Scorecard;
  let report = '';
  beforeAll(async () => {
    // Through the door; the same once more below, in this process.
    const args = ['self-harm-minor', '--quiet', '--seed', '7', '--team', 'novice', '--out', at('novice')];
    expect((await run('drill', ...args)).code).toBe(0);
    card = JSON.parse(readFileSync(at('novice/scorecard.json'), 'utf8'));
    report = readFileSync(at('novice/report.md'), 'utf8');
  }, 60_000);

  it('log.jsonl: the scenario first, then one event a line', () => {
    const lines = readFileSync(at('novice/log.jsonl'), 'utf8').trimEnd().split('\n');
    const [head, ...events] = lines.map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: 'muster-log/2', events: events.length });
    expect(head.scenario).toMatchObject({ id: 'self-harm-minor', variant: 'a0' });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  it('scorecard.json holds every field of its contract', () => {
    const number = expect.any(Number);
    const text = expect.any(String);
    const part = { points: number, max: number };
    const exposure = { team: number, par: number, nothing: number };
    expect(card).toMatchObject({
      scenario: 'self-harm-minor',
      variant: 'a0',
      seed: 7,
      total: number,
      max: number,
    });
    expect(['Ready', 'Capable', 'Developing', 'Not ready']).toContain(card.band);
    expect(card.headline).toEqual({ paging: part, containment: part, decision: part, conduct: part });
    expect(card.exposure).toEqual(exposure);
    const { blocks, headline, timings } = card;
    expect(blocks.map(({ id }) => id)).toEqual([...BLOCK_IDS]);
    expect(blocks.map(({ id }) => id).join(' ')).toBe(
      'detection paging containment evidence decision scope command comms people',
    );
    for (const block of blocks) {
      expect(block).toMatchObject({ title: text, points: number, max: number });
      expect('PSMU').toContain(block.rating);
      expect(block.criteria.length).toBeGreaterThan(0);
      for (const criterion of block.criteria) {
        expect(criterion).toMatchObject({ id: text, points: number, max: number, verdict: text, why: text });
        expect(criterion.why.length).toBeGreaterThan(5);
        for (const seq of criterion.evidence) expect(Number.isInteger(seq)).toBe(true);
      }
    }
    const sum = (ids: readonly string[]): number =>
      Math.round(
        10 * blocks.filter(({ id }) => ids.includes(id)).reduce((points, block) => points + block.points, 0),
      ) / 10;
    expect(headline.paging.points).toBeCloseTo(sum(['detection', 'paging']), 5);
    expect(headline.containment.points).toBeCloseTo(sum(['containment', 'evidence']), 5);
    expect(headline.decision.points).toBeCloseTo(sum(['decision', 'scope']), 5);
    expect(headline.conduct.points).toBeCloseTo(sum(['command', 'comms', 'people']), 5);
    for (const gate of card.gates) expect(gate).toMatchObject({ id: text, hit: expect.any(Boolean) });
    expect(Object.keys(timings)).toEqual(['declaredAt', 'firstMitigationAt', 'containedAt', 'decidedAt']);
    for (const time of Object.values(timings)) expect(time === null || Number.isInteger(time)).toBe(true);
    for (const point of card.residualAt)
      expect(point).toEqual({ at: number, residual: number, ratePerHour: number });
    expect(card.residualAt[0]?.residual).toBe(1);
  });

  it('nothing in the scorecard depends on when or where it was made, but for the name of the log it was read from', async () => {
    expect((await drill('--seed', '7', '--team', 'novice', '--out', at('again'))).code).toBe(0);
    const written = (name: string): string => readFileSync(at(name), 'utf8');
    const heads = [written('again/scorecard.json'), written('novice/scorecard.json')].map(
      (text) => (JSON.parse(text) as { record: { head: string; short: string } }).record,
    );
    const unnamed = (text: string): string =>
      heads.reduce((rest, { head, short }) => rest.replaceAll(head, 'HEAD').replaceAll(short, 'SHORT'), text);
    expect(new Set(heads.map(({ head }) => head)).size).toBe(2);
    expect(unnamed(written('again/scorecard.json'))).toBe(unnamed(written('novice/scorecard.json')));
    expect(unnamed(written('again/report.md'))).toBe(unnamed(report));
  });

  it('report.md says EXERCISE first, answers the five questions and names nobody real', () => {
    expect(report).toMatch(/^# EXERCISE: /);
    const five = report.slice(report.indexOf('## Five questions'));
    const answers = card.answers.map(({ question }) => question);
    expect(answers).toHaveLength(5);
    for (const question of answers) expect(five).toContain(question);
    for (const name of REAL) expect(report).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
    expect(report).not.toMatch(/undefined|NaN|\[object/);
    expect(report).not.toContain('\u001b');
  });

  it('report.md is well-formed Markdown: tables have one width, lists and headings stand apart', () => {
    const lines = report.split('\n');
    lines.forEach((line, index) => {
      const before = lines[index - 1] ?? '';
      if (line.startsWith('#')) expect([before, lines[index + 1]]).toEqual(['', '']);
      if (line.startsWith('|') && before.startsWith('|')) expect(columns(line), line).toBe(columns(before));
      if (line.startsWith('|') !== before.startsWith('|') && line !== '' && before !== '')
        expect(`${before}\n${line}`).toBe('a blank line around every table');
      expect(line.replaceAll('|  |', '| |')).not.toMatch(/\S {2,}\S/);
    });
  });
});

const columns = (row: string): number => row.replaceAll('\\|', '').split('|').length;
/** Companies and products of the trade, none of which has any business in an exercise. */
const REAL = [
  'OpenAI',
  'ChatGPT',
  'Anthropic',
  'Claude',
  'Google',
  'Gemini',
  'Microsoft',
  'Copilot',
  'Meta AI',
  'Llama',
  'Grok',
  'xAI',
  'Mistral',
  'DeepSeek',
  'Character\\.AI',
  'PagerDuty',
  'Slack',
  'TikTok',
  'Instagram',
];
