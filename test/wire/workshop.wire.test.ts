import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { writeCsv } from '../../server/content/sheet/write/writeSheet.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import type { RefusedPack, ScenarioSummary } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type {
  CompanyAnswer,
  CompanyCheck,
  ImportAnswer,
  ImportDecisions,
  PackCheck,
  ScenarioShelf,
} from '../../shared/importing.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { callMuster } from '../support/callMuster.ts';
import type { Told } from '../support/liveServer.ts';
import { TestServer } from '../support/liveServer.ts';
import { goodPack } from '../support/packFolder.ts';
import { zipOf } from '../support/workbook.ts';

// What a facilitator makes ready before the day, over HTTP: lists that become packs, packs that are checked, the company's words.

const server = new TestServer({ 'self-harm-minor': SCENARIOS['self-harm-minor'] ?? {} });
beforeAll(() => server.start().then(() => undefined));
afterAll(() => server.remove());

const LIST = [
  'No,Time,To,From,Method,Subject,Message,Expected player action,Status',
  '1,09:00,Legal,A customer,E-mail,First,A customer writes that the helper was wrong.,Reply,Ready',
  '2,09:10,IMT Trailer,A partner,Runner,Second,A partner asks what is known.,,Ready',
  '3,09:20,Comms,A reporter,Phone,Third,A reporter asks for a statement.,,Deleted',
  '4,,Comms,A reporter,Phone,Fourth,A reporter asks again.,,Ready',
].join('\n');

const upload = (path: string, name: string, bytes: string | Buffer, cookie = server.cookie): Promise<Told> =>
  fetch(`${server.base}${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  }).then(async (response) => {
    const text = await response.text();
    return { status: response.status, text, json: <T>() => JSON.parse(text) as T, headers: response.headers };
  });
const opened = async (name: string, bytes: string | Buffer = LIST): Promise<ImportAnswer> => {
  const told = await upload(FACILITATOR_PATHS.imports, name, bytes);
  expect(told.status, told.text).toBe(201);
  return told.json<ImportAnswer>();
};
const decide = (
  { id, revision, decisions, isPlain, updates }: ImportAnswer,
  more: ImportDecisions,
  other: Partial<Pick<ImportAnswer, 'isPlain' | 'updates'>> = {},
): Promise<Told> =>
  server.asFacilitator('PUT', FACILITATOR_PATHS.import(id), {
    revision,
    decisions: { ...decisions, ...more },
    isPlain,
    updates,
    ...other,
  });
const save = (answer: ImportAnswer, packId: string, title = 'Our list'): Promise<Told> =>
  server.asFacilitator('POST', FACILITATOR_PATHS.importSave(answer.id), {
    revision: answer.revision,
    packId,
    title,
  });
const inFolder = (file: string): string => join(server.dataDir, 'scenarios', file);
const messageOf = (told: Told): string => told.json<{ error: { message: string } }>().error.message;

describe('a list becomes a pack', () => {
  test('the plan says of every row what becomes of it, and each decision plans again', async () => {
    const first = await opened('our-list.csv');
    expect(first.view.counts).toEqual({ inject: 1, shelf: 2, expected: 0, out: 1, refused: 0 });
    expect(first.view.columns.find(({ header }) => header === 'Message')).toMatchObject({ reads: 'Message' });
    expect(first.view.desks.find(({ value }) => value === 'IMT Trailer')).toMatchObject({
      means: null,
      rows: 1,
    });
    expect(first.view.channels.find(({ value }) => value === 'Runner')).toMatchObject({ means: null });
    expect(first.view.rows.find(({ row }) => row === 4)).toMatchObject({ becomes: 'out', why: ['deleted'] });
    const told = await decide(first, {
      desks: { 'IMT Trailer': 'incident-commander; model-owner' },
      channels: { Runner: 'notice' },
    });
    const second = told.json<ImportAnswer>();
    expect(second.revision).toBe(1);
    expect(second.view.counts).toMatchObject({ inject: 2, shelf: 1 });
    expect(second.view.desks.find(({ value }) => value === 'IMT Trailer')).toMatchObject({
      means: ['incident-commander', 'model-owner'],
      isYours: true,
    });
    const back = await server.asFacilitator('POST', FACILITATOR_PATHS.importUndo(first.id), { revision: 1 });
    expect(back.json<ImportAnswer>().view).toEqual(first.view);
    expect(back.json<ImportAnswer>().decisions).toEqual({});
    // Whoever reloads finds it as it is.
    const again = await server.asFacilitator('GET', FACILITATOR_PATHS.import(first.id));
    expect(again.json<ImportAnswer>()).toEqual(back.json<ImportAnswer>());
  });

  test('saved, it can be planned at once; a corrected sheet changes it, and what was decided holds', async () => {
    const first = (
      await decide(await opened('monday.csv'), { desks: { 'IMT Trailer': 'comms' } })
    ).json<ImportAnswer>();
    const saved = (await save(first, 'monday')).json<ImportAnswer>();
    expect(saved.saved).toMatchObject({
      pack: 'monday',
      file: inFolder('monday.yaml'),
      check: { errors: [] },
    });
    expect(existsSync(inFolder('monday.import.json'))).toBe(true);
    const listed = (await server.asFacilitator('GET', PATHS.scenarios)).json<ScenarioSummary[]>();
    expect(listed.map(({ id }) => id)).toContain('monday');
    const corrected = LIST.replace('A customer writes', 'Two customers write')
      .replace('2,09:10', '7,09:10')
      .concat('\n9,09:30,Legal,A partner,E-mail,Ninth,One more.,,Ready');
    const next = await opened('monday.csv', corrected);
    expect(next.made).toContainEqual({ pack: 'monday', file: 'monday.csv' });
    const laid = (await decide(next, {}, { updates: 'monday' })).json<ImportAnswer>();
    expect(laid.decisions.desks).toEqual({ 'IMT Trailer': 'comms' });
    expect(laid.view.update).toEqual({
      changed: ['inject-1 (row 2): body'],
      added: ['inject-7 (row 3)', 'inject-9 (row 6)'],
      removed: ['inject-2'],
      conflicts: [],
    });
    const after = await save(laid, 'monday');
    expect(after.status, after.text).toBe(200);
    expect(readFileSync(inFolder('monday.yaml'), 'utf8')).toContain('Two customers write');
    const shelf = (await server.asFacilitator('GET', FACILITATOR_PATHS.scenarioShelf)).json<ScenarioShelf>();
    expect(shelf.items.find(({ id }) => id === 'monday')).toMatchObject({
      file: 'monday.yaml',
      state: 'ready',
      from: 'monday.csv',
      version: '1.0.0',
    });
  });

  test('a name that is taken, a bundled one and no name at all write nothing', async () => {
    const answer = await opened('other.csv');
    const saved = (await save(answer, 'other')).json<ImportAnswer>();
    const before = readFileSync(inFolder('other.yaml'), 'utf8');
    const second = await opened('other.csv');
    expect(second.packId).toBe('other-2');
    expect(messageOf(await save(second, 'other'))).toContain('There is a pack "other" already');
    expect(messageOf(await save(second, 'self-harm-minor'))).toContain('The bundled scenario');
    expect(messageOf(await save(second, '../x'))).toContain('Start with a letter');
    expect(messageOf(await save(second, '__proto__'))).toContain('is no id');
    expect(readFileSync(inFolder('other.yaml'), 'utf8')).toBe(before);
    expect(saved.updates).toBe('other');
  });

  test('our own export comes back whole, as the scenario it was written from; or as a plain list', async () => {
    const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;
    const rows = plannedRows(shuffled(scenario, 1));
    const title = `${scenario.title} (${scenario.id} ${scenario.variant}, version ${scenario.version}), as planned, seed 1`;
    const csv = writeCsv({ title, rows });
    const answer = await opened('lantern.csv', csv.replace(rows[0]?.subject ?? '', 'Another subject'));
    expect(answer.view.own).toMatchObject({
      scenario: 'self-harm-minor',
      variant: 'a0',
      missing: [],
      left: [],
    });
    expect(answer.view.own?.changed).toHaveLength(1);
    const saved = (await save(answer, 'lantern-ours')).json<ImportAnswer>();
    expect(saved.saved?.check.errors).toEqual([]);
    expect(readFileSync(inFolder('lantern-ours.yaml'), 'utf8')).toContain('extends: self-harm-minor/a0');
    const plain = (
      await decide(await opened('lantern.csv', csv), {}, { isPlain: true })
    ).json<ImportAnswer>();
    expect(plain.view.own).toBeNull();
    expect(plain.view.counts.inject).toBeGreaterThan(10);
  }, 90_000);
});

/** The lists that the suites of the import build. */
const FIXTURES: Record<string, string | Buffer> = {
  'plain.csv': LIST,
  'semicolons.csv': `\uFEFF${LIST.replaceAll(',', ';')}`,
  'utf16.csv': Buffer.from(`\uFEFF${LIST.replaceAll(',', '\t')}`, 'utf16le'),
  'no-times.csv': 'To,Message\nLegal,A customer writes.\nComms,A reporter asks.',
  'guessed.csv':
    'EVENT #,DTG,SEND TO (PLAYERS),DESCRIPTION/SCRIPT\n1,0900,All,The first call comes in.\n2,0915,Safety,The second call comes in.',
  'marks.csv': 'Time,Message,Legal,Comms\n0,The first report is in.,X,\n5,The second one too.,,X',
  'types.csv':
    'Time,Type,To,Message\n0,Inject,Legal,A report is in.\n5,Expected player action,Legal,Legal asks for it.\n9,Contingency,Comms,A reporter rings.',
  'style.csv':
    'Time,To,Message\n0,Legal,"People were injured — see Microsoft and Reddit, TBD."\n1,Legal,Second.\n2,Legal,Third.\n3,Legal,Fourth.\n4,Legal,Fifth.',
};

describe('the browser and the command line', () => {
  test.each(Object.keys(FIXTURES))('read %s alike, and write the same bytes', async (name) => {
    const path = join(server.dataDir, name);
    writeFileSync(path, FIXTURES[name] ?? '');
    const dry = await callMuster(['scenarios', 'msel', 'import', path], join(server.dataDir, 'cli'));
    const { view, ...answer } = await opened(name, FIXTURES[name] ?? '');
    const own = dry.out.split('\n').flatMap((line) => {
      const [, at, row, id] = /^ {2}(T\+[\d:]+|by hand)\s+row (\d+)\s+(\S+)/.exec(line) ?? [];
      return id === undefined ? [] : [{ at: at === 'by hand' ? null : at, row: Number(row), id }];
    });
    const theirs = view.rows
      .filter(({ becomes }) => becomes === 'inject' || becomes === 'shelf')
      .map(({ at, row, id }) => ({ at, row, id }));
    const byRow = (a: { row: number }, b: { row: number }): number => a.row - b.row;
    expect(own.length).toBeGreaterThan(0);
    expect(theirs.sort(byRow)).toEqual(own.sort(byRow));
    expect(dry.out).toContain(`Times: ${view.times}.`);
    const id = `same-${answer.packId}`;
    const written = await callMuster(
      ['scenarios', 'msel', 'import', path, '--into', id, '--write'],
      join(server.dataDir, 'cli'),
    );
    expect(written.out).toContain(`Wrote `);
    const saved = await save({ view, ...answer }, id, answer.title);
    expect(saved.status, saved.text).toBe(200);
    for (const file of [`${id}.yaml`, `${id}.import.json`])
      expect(readFileSync(inFolder(file), 'utf8')).toBe(
        readFileSync(join(server.dataDir, 'cli/scenarios', file), 'utf8'),
      );
  });
});

describe('what is decided in the browser', () => {
  test.each<[string, string, ImportDecisions, string[]]>([
    [
      'plain.csv',
      'decided-names',
      {
        columns: { Subject: 'ignore' },
        desks: { 'IMT Trailer': 'incident-commander; comms' },
        channels: { Runner: 'ticket' },
        words: { Deleted: 'in' },
      },
      [
        '--map',
        'Subject=ignore',
        '--desk',
        'IMT Trailer=incident-commander; comms',
        '--channel',
        'Runner=ticket',
        '--status',
        'Deleted=in',
      ],
    ],
    ['no-times.csv', 'decided-times', { everyMs: 300_000, to: 'all' }, ['--every', '5m', '--to', 'all']],
    ['style.csv', 'decided-style', { strict: true }, ['--strict']],
  ])('of %s is what its flags decide on the command line: %s', async (name, id, decisions, flags) => {
    const path = join(server.dataDir, name);
    writeFileSync(path, FIXTURES[name] ?? '');
    const folder = join(server.dataDir, 'cli');
    await callMuster(['scenarios', 'msel', 'import', path, '--into', id, ...flags, '--write'], folder);
    const decided = await decide(await opened(name, FIXTURES[name] ?? ''), decisions);
    expect(decided.status, decided.text).toBe(200);
    const answer = decided.json<ImportAnswer>();
    const saved = await save(answer, id, answer.title);
    expect(saved.status, saved.text).toBe(200);
    for (const file of [`${id}.yaml`, `${id}.import.json`])
      expect(readFileSync(inFolder(file), 'utf8')).toBe(
        readFileSync(join(folder, 'scenarios', file), 'utf8'),
      );
  });
});

describe('who may, and what is refused', () => {
  test('nobody who is not signed in reads, uploads, decides or saves anything', async () => {
    const { id } = await opened('mine.csv');
    for (const [method, path, body] of [
      ['GET', FACILITATOR_PATHS.scenarioShelf, undefined],
      ['POST', FACILITATOR_PATHS.checkPack, { file: 'other.yaml' }],
      ['GET', FACILITATOR_PATHS.import(id), undefined],
      ['PUT', FACILITATOR_PATHS.import(id), { revision: 0, decisions: {}, isPlain: false, updates: null }],
      ['POST', FACILITATOR_PATHS.importUndo(id), { revision: 0 }],
      ['POST', FACILITATOR_PATHS.importSave(id), { revision: 0, packId: 'stolen', title: 'x' }],
      ['DELETE', FACILITATOR_PATHS.import(id), undefined],
      ['GET', FACILITATOR_PATHS.company, undefined],
      ['POST', FACILITATOR_PATHS.company, { text: 'id: x' }],
      ['PUT', FACILITATOR_PATHS.company, { text: 'id: x', was: '' }],
    ] as const) {
      const told = await server.ask(method, path, body === undefined ? {} : { body });
      expect([method, path, told.status]).toEqual([method, path, 401]);
      expect(told.text).not.toMatch(/customer|IMT/);
    }
    for (const path of [FACILITATOR_PATHS.imports, FACILITATOR_PATHS.checkPackText])
      expect((await upload(path, 'a.csv', LIST, '')).status).toBe(401);
    const elsewhere = await server.ask('POST', FACILITATOR_PATHS.importUndo(id), {
      cookie: server.cookie,
      body: { revision: 0 },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(elsewhere.status).toBe(403);
    expect(existsSync(inFolder('stolen.yaml'))).toBe(false);
  });

  test('what is too large, empty, no sheet or built to hurt is refused in one sentence, and the server goes on', async () => {
    const large = await upload(FACILITATOR_PATHS.imports, 'large.csv', Buffer.alloc(8_000_001, 'a'));
    expect([large.status, messageOf(large)]).toEqual([413, expect.stringContaining('at most 8 MB')]);
    const pack = await upload(FACILITATOR_PATHS.checkPackText, 'large.yaml', Buffer.alloc(1_000_001, 'a'));
    expect([pack.status, messageOf(pack)]).toEqual([413, expect.stringContaining('at most 1 MB')]);
    for (const [name, bytes, words] of [
      ['empty.csv', '', /empty/],
      ['photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]), /photo\.png: .*\./],
      [
        'bomb.xlsx',
        await zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
        /bomb\.xlsx: .*\./,
      ],
      ['../../etc/passwd', 'root:x:0:0', /^passwd: .*\./],
    ] as const) {
      const told = await upload(FACILITATOR_PATHS.imports, name, bytes);
      expect([name, told.status >= 400 && told.status < 500]).toEqual([name, true]);
      expect(messageOf(told)).toMatch(words);
      expect(messageOf(told)).not.toMatch(/--[a-z]/);
    }
    expect((await server.asFacilitator('POST', FACILITATOR_PATHS.imports, { rows: 1 })).status).toBe(400);
    const text = { 'content-type': 'text/csv' };
    const other = await server.ask('POST', FACILITATOR_PATHS.imports, {
      cookie: server.cookie,
      body: LIST,
      headers: text,
    });
    expect(other.status).toBe(415);
    expect((await server.asFacilitator('GET', FACILITATOR_PATHS.scenarioShelf)).status).toBe(200);
  });

  test('two tabs: the second hears that the first decided, and nothing of either is lost', async () => {
    const answer = await opened('tabs.csv');
    const [a, b] = await Promise.all([
      decide(answer, { desks: { 'IMT Trailer': 'comms' } }),
      decide(answer, { desks: { 'IMT Trailer': 'all' } }),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    expect(messageOf(a.status === 409 ? a : b)).toContain('in another window');
    const now = (await server.asFacilitator('GET', FACILITATOR_PATHS.import(answer.id))).json<ImportAnswer>();
    expect(now.revision).toBe(1);
  });

  test('a decision that cannot be is refused, and what stood there stays', async () => {
    const answer = await opened('decide.csv');
    const wrong: ImportDecisions[] = [
      { columns: { Message: 'Nonsense' } },
      { columns: { 'No such header': 'Message' } },
      { sheets: ['No such sheet'] },
    ];
    for (const more of wrong) {
      const told = await decide(answer, more);
      expect([JSON.stringify(more), told.status]).toEqual([JSON.stringify(more), 422]);
    }
    const without = await decide(answer, { columns: { Message: 'ignore', Subject: 'ignore' } });
    expect(without.json<ImportAnswer>().view.refused?.problem).toContain('Message');
    expect(without.json<ImportAnswer>().view.refused?.fix).not.toMatch(/--/);
    expect((await save(without.json<ImportAnswer>(), 'nothing')).status).toBe(422);
  });

  test('one that was put away says so; nothing of a sheet is logged', async () => {
    const first = await opened('first.csv');
    for (let copy = 0; copy < 9; copy++) await opened(`copy-${copy}.csv`);
    for (const [method, path] of [
      ['GET', FACILITATOR_PATHS.import(first.id)],
      ['GET', FACILITATOR_PATHS.import('never')],
    ] as const) {
      const told = await server.asFacilitator(method, path);
      expect([told.status, messageOf(told)]).toEqual([410, expect.stringContaining('Choose the file again')]);
    }
    expect(server.logged.join('')).not.toMatch(/customer writes|IMT Trailer|first\.csv/);
  });
});

describe('packs of the folder and packs that somebody brings', () => {
  test('what is wrong is said with its place and the way out; put right, it can be planned', async () => {
    writeFileSync(
      inFolder('lunch.yaml'),
      goodPack('lunch').replace('giveEvidence: calendar', 'giveEvidence: calender'),
    );
    const shelf = (await server.asFacilitator('GET', FACILITATOR_PATHS.scenarioShelf)).json<ScenarioShelf>();
    expect(shelf.items.find(({ file }) => file === 'lunch.yaml')?.state).toBe('new');
    const bad = (
      await server.asFacilitator('POST', FACILITATOR_PATHS.checkPack, { file: 'lunch.yaml' })
    ).json<PackCheck>();
    expect(bad.errors.find(({ problem }) => problem.includes('calender'))).toMatchObject({
      where: expect.stringMatching(/^lunch\.yaml, line \d+$/),
      fix: expect.stringMatching(/\.$/),
    });
    const refused = (await server.asFacilitator('GET', PATHS.refusedPacks)).json<RefusedPack[]>();
    expect(refused.map(({ file }) => file)).toContain('lunch.yaml');
    writeFileSync(inFolder('lunch.yaml'), goodPack('lunch'));
    const good = (
      await server.asFacilitator('POST', FACILITATOR_PATHS.checkPack, { file: 'lunch.yaml' })
    ).json<PackCheck>();
    expect(good).toMatchObject({ id: 'lunch', errors: [] });
    const listed = (await server.asFacilitator('GET', PATHS.scenarios)).json<ScenarioSummary[]>();
    expect(listed.map(({ id }) => id)).toContain('lunch');
    expect((await server.asFacilitator('GET', PATHS.refusedPacks)).json<RefusedPack[]>()).toEqual([]);
    writeFileSync(inFolder('twin.yaml'), goodPack('lunch'));
    const twin = (
      await server.asFacilitator('POST', FACILITATOR_PATHS.checkPack, { file: 'twin.yaml' })
    ).json<PackCheck>();
    expect(twin.errors.map(({ problem }) => problem)).toEqual([
      'the pack in lunch.yaml has the id "lunch" as well',
    ]);
    for (const file of ['../programme.db', 'pack.schema.json', 'nothing.yaml'])
      expect((await server.asFacilitator('POST', FACILITATOR_PATHS.checkPack, { file })).status).toBe(404);
  });

  test('a dropped pack is checked and kept nowhere', async () => {
    const told = await upload(FACILITATOR_PATHS.checkPackText, 'mine.yaml', goodPack('mine'));
    expect(told.json<PackCheck>()).toMatchObject({ id: 'mine', errors: [] });
    const broken = (
      await upload(FACILITATOR_PATHS.checkPackText, 'mine.yaml', 'id: mine\nextends: nothing\n')
    ).json<PackCheck>();
    expect(broken.errors[0]?.where).toBe('mine.yaml, line 2');
    const bomb = `id: bomb\n${['a: &a0 [x, x]', ...Array.from({ length: 30 }, (_, index) => `b${index}: &a${index + 1} [*a${index}, *a${index}]`)].join('\n')}`;
    const hurt = (await upload(FACILITATOR_PATHS.checkPackText, 'pack.yaml', bomb)).json<PackCheck>();
    expect(hurt.errors[0]?.problem).toMatch(/aliases|values/);
    expect((await upload(FACILITATOR_PATHS.checkPackText, 'mine.exe', 'x')).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(existsSync(inFolder('mine.yaml'))).toBe(false);
  });
});

describe("the company's words", () => {
  const read = async (): Promise<CompanyAnswer> =>
    (await server.asFacilitator('GET', FACILITATOR_PATHS.company)).json<CompanyAnswer>();
  const put = (text: string, was: string): Promise<Told> =>
    server.asFacilitator('PUT', FACILITATOR_PATHS.company, { text, was });

  test('are refused with the line and the reason, saved with the version before beside it, and fill the next drill', async () => {
    const first = await read();
    expect(first).toMatchObject({ file: join(server.dataDir, 'organisation.yaml'), isThere: false });
    const bad = (
      await put(first.text.replace(/^company: .*$/m, 'company: ""'), first.hash)
    ).json<CompanyCheck>();
    expect(bad.problems[0]).toMatchObject({ line: expect.any(Number), field: 'company' });
    expect(existsSync(first.file)).toBe(false);
    const named = first.text.replace(/^company: .*$/m, 'company: Harbour Works');
    expect((await put(named, first.hash)).json<CompanyCheck>()).toEqual({ problems: [] });
    const company = (await server.asFacilitator('GET', PATHS.organisation)).json<{ company: string }>();
    expect(company.company).toBe('Harbour Works');
    expect((await put(first.text, first.hash)).status).toBe(409);
    const second = await read();
    expect(second).toMatchObject({ isThere: true, text: named });
    await put(named.replace('Harbour Works', 'Harbour Mills'), second.hash);
    const third = await read();
    expect(readFileSync(third.previous ?? '', 'utf8')).toBe(named);
  });

  test('and the dates of the law cards are listed, the oldest first', async () => {
    const { laws, mostDays } = (
      await server.asFacilitator('GET', FACILITATOR_PATHS.scenarioShelf)
    ).json<ScenarioShelf>();
    const cards = laws.find(({ scenario }) => scenario === 'self-harm-minor')?.cards ?? [];
    expect(cards.length).toBeGreaterThan(3);
    for (const { days, isOld } of cards) expect(isOld).toBe((days ?? 0) > mostDays);
    expect(cards.map(({ days }) => days)).toEqual(
      [...cards.map(({ days }) => days)].sort((a, b) => (b ?? 0) - (a ?? 0)),
    );
  });
});
