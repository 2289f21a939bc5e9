import type { Token, Tokens } from 'marked';
import { marked } from 'marked';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { PAPERS } from '../../server/report/exports.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';
import { hostile, markOf, TYPED_FIELDS } from '../support/typedFields.ts';

// One drill in which every free text of every command is hostile and carries a mark of its own. Then everything that anybody may take
// home from it is taken over real HTTP and held beside what that seat's own screen was given.

/** What a sheet program would calculate. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const UNNAMED = 'pauseDrill.unnamed';
/** No single event can tell whether a note is open for good, so players read notes with the scorecard and nowhere else. */
const ON_THE_SCORECARD = ['takeNote.text', 'editNote.text'];
const scenario = {
  ...tinyScenario,
  comms: { ...tinyScenario.comms, maxWords: 400 },
  // A second card, whose notice is built from sentences.
  duties: tinyScenario.duties.flatMap((duty) => [
    duty,
    {
      ...duty,
      id: 'letter',
      title: 'Letter',
      notice: { clauses: tinyScenario.comms.clauses, clearedBy: ['safety-lead' as const] },
    },
  ]),
};
const server = new TestServer({ tiny: { [scenario.variant]: scenario } });
const SEATS = ['seat-ic', 'seat-mo', 'seat-sl', 'seat-po', 'seat-lp', 'seat-cp'];
const clients = new Map<string, LiveClient>();
const at = (seat: string): LiveClient => clients.get(seat)!;
const heardBy = (seat: string): string => at(seat).heard.join('\n');
const written: string[] = [];
/** The text for a field; notes that it was written somewhere. */
const say = (field: string): string => {
  written.push(field);
  return hostile(field);
};
let drill: DrillDetail;
let tickets: Record<string, SeatTicket>;

async function ok(seat: string, name: string, payload: unknown = {}): Promise<void> {
  const answer = await at(seat).send(name, payload);
  if (!answer.ok) throw new Error(`${seat} ${name}: ${JSON.stringify(answer)}`);
}

/** Acknowledges whatever rings there. */
async function answerPages(seat: string): Promise<void> {
  const pages = () =>
    at(seat).frames.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'page.delivered' ? [event.data.page] : [])),
    );
  await at(seat).until('a page', () => pages().length > 0);
  await ok(seat, 'acknowledgePage', { pages: [pages().at(-1)] });
}

/** What a facilitator does to injects that have not gone out, with a reason each. */
async function changePlan(): Promise<void> {
  const fay = 'facilitator';
  for (const command of ['holdInject', 'releaseInject', 'skipInject', 'unskipInject'])
    await ok(fay, command, { inject: 'still', why: say(`${command}.why`) });
  await ok(fay, 'shelveInject', { inject: 'still', why: say('shelveInject.why') });
  await ok(fay, 'unshelveInject', { inject: 'still', why: say('unshelveInject.why') });
  await ok(fay, 'reviseInject', {
    inject: 'still',
    seen: 6,
    from: say('reviseInject.from'),
    subject: say('reviseInject.subject'),
    body: say('reviseInject.body'),
    to: ['incident-commander'],
    why: say('reviseInject.why'),
  });
  await ok(fay, 'fireInject', { inject: 'still' });
  const draft = {
    from: say('shelveInject.draft.from'),
    to: ['incident-commander'],
    channel: 'chat',
    subject: say('shelveInject.draft.subject'),
    body: say('shelveInject.draft.body'),
  };
  await ok(fay, 'shelveInject', { draft });
  await ok(fay, 'fireInject', { inject: 'ad-hoc-2' });
}

async function play(): Promise<void> {
  const fay = 'facilitator';
  await ok(fay, 'startDrill');
  await ok('seat-ic', 'declareIncident', { severity: 1, summary: say('declareIncident.summary') });
  await ok('seat-ic', 'sendPage', { targets: ['comms-oncall'], note: say('sendPage.note') });
  await at('seat-cp').until('a page', () => heardBy('seat-cp').includes('page.delivered'));
  const ringing = at('seat-cp').frames.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'page.delivered' ? [event.data.page] : [])),
  );
  await ok('seat-cp', 'declinePage', { page: ringing[0], reason: say('declinePage.reason') });
  await ok('seat-ic', 'sendPage', {
    targets: ['ic-oncall', 'model-oncall', 'safety-oncall', 'legal-secondary', 'comms-oncall'],
    note: '',
  });
  // The product owner is first on call, and in the call from the start.
  for (const seat of SEATS.filter((id) => id !== 'seat-po')) await answerPages(seat);
  if (at('seat-ic').view.commander === null) await ok('seat-ic', 'acceptCommand');
  await ok('seat-ic', 'changeSeverity', { severity: 0, reason: say('changeSeverity.reason') });
  await ok('seat-ic', 'postBriefing', { text: say('postBriefing.text') });
  await ok('seat-ic', 'postUpdate', { text: say('postUpdate.text') });
  await ok('seat-mo', 'postMessage', { text: say('postMessage.text') });
  await ok('seat-ic', 'assignTask', { role: 'comms', text: say('assignTask.text'), dueInMs: 60_000 });
  await ok('seat-cp', 'acceptTask', { task: 'task-1', words: say('acceptTask.words') });
  await ok('seat-cp', 'finishTask', { task: 'task-1', words: say('finishTask.words') });
  await ok(fay, 'fireInject', { inject: 'ask' });
  await ok('seat-ic', 'answerInject', { inject: 'ask', reply: 'no' });
  await ok('seat-ic', 'keepPromise', { promise: 'ask', words: say('keepPromise.words') });
  await ok(fay, 'fireInject', {
    adHoc: {
      from: say('fireInject.adHoc.from'),
      to: ['incident-commander'],
      channel: 'chat',
      subject: say('fireInject.adHoc.subject'),
      body: `${say('fireInject.adHoc.body')}\nWell?`,
    },
  });
  await at('seat-ic').until('the question', () =>
    at('seat-ic').view.feed.some(({ inject }) => inject === 'ad-hoc-1'),
  );
  await ok('seat-ic', 'answerInject', { inject: 'ad-hoc-1', words: say('answerInject.words') });
  await ok('seat-ic', 'forwardInject', {
    inject: 'ad-hoc-1',
    to: ['model-owner'],
    words: say('forwardInject.words'),
  });
  await changePlan();
  await ok(fay, 'judgeAnswer', { inject: 'ad-hoc-1', reply: null, why: say('judgeAnswer.why') });
  await ok(fay, 'replyAsPersona', {
    from: say('replyAsPersona.from'),
    to: ['incident-commander'],
    channel: 'chat',
    subject: say('replyAsPersona.subject'),
    body: say('replyAsPersona.body'),
  });
  await ok(fay, 'adjudicateAct', {
    role: 'comms',
    what: say('adjudicateAct.what'),
    why: say('adjudicateAct.why'),
    becomes: { as: 'note' },
  });
  await ok(fay, 'whisper', { seat: 'seat-ic', words: say('whisper.words') });
  await ok('seat-ic', 'askFacilitator', { words: say('askFacilitator.words') });
  await ok(fay, 'answerParticipant', { ask: 'question-1', words: say('answerParticipant.words') });
  await ok('seat-ic', 'setOptionAside', { option: 'close', reason: say('setOptionAside.reason') });
  await ok('seat-ic', 'recordDecision', {
    option: 'patch',
    causeText: say('recordDecision.causeText'),
    changeMind: say('recordDecision.changeMind'),
    revert: say('recordDecision.revert'),
    dissent: say('recordDecision.dissent'),
    heard: [{ role: 'safety-lead', words: say('recordDecision.heard[].words'), dissents: true }],
  });
  await ok('seat-sl', 'decideWelfare', {
    cases: ['reported'],
    actions: ['no-referral-recorded'],
    reviewer: say('decideWelfare.reviewer'),
    basis: say('decideWelfare.basis'),
  });
  await ok('seat-lp', 'recordDuty', { duty: 'notice', action: 'notify', basis: say('recordDuty.basis') });
  await ok('seat-lp', 'sendNotice', { duty: 'notice', words: say('sendNotice.words') });
  await ok('seat-lp', 'recordDuty', { duty: 'letter', action: 'notify', basis: 'The same' });
  await ok('seat-lp', 'draftNotice', {
    duty: 'letter',
    clauses: [{ clause: 'fixed', text: say('draftNotice.clauses[].text') }],
    words: say('draftNotice.words'),
  });
  await ok('seat-sl', 'clearNotice', {
    ...{ duty: 'letter', version: 1, verdict: 'change' },
    comment: say('clearNotice.comment'),
  });
  await ok('seat-lp', 'sendNotice', {
    duty: 'letter',
    clauses: [{ clause: 'fixed', text: say('sendNotice.clauses[].text') }],
  });
  await ok('seat-cp', 'alignNarrative', {
    ...{ what: true, howCommon: true, steps: true, plan: true, willNotClaim: true },
    text: say('alignNarrative.text'),
  });
  await ok('seat-cp', 'draftStatement', {
    kind: 'statement',
    clauses: [{ clause: 'fixed', text: say('draftStatement.clauses[].text') }],
    freeText: say('draftStatement.freeText'),
  });
  const draft = { statement: 'statement-1', version: 1 };
  await ok('seat-lp', 'clearStatement', {
    ...draft,
    verdict: 'change',
    comment: say('clearStatement.comment'),
  });
  await ok('seat-cp', 'publishStatement', draft);
  await ok('seat-cp', 'withholdStatement', { reason: say('withholdStatement.reason'), reviewInMs: 60_000 });
  await ok('seat-sl', 'draftOutreach', {
    group: 'users',
    clauses: [{ clause: 'sorry', text: say('draftOutreach.clauses[].text') }],
    freeText: say('draftOutreach.freeText'),
  });
  await ok('seat-lp', 'clearOutreach', {
    texts: [{ group: 'users', version: 1 }],
    verdict: 'change',
    comment: say('clearOutreach.comment'),
  });
  await ok('seat-sl', 'sendOutreach', {
    group: 'users',
    clauses: [{ clause: 'sorry', text: say('sendOutreach.clauses[].text') }],
    freeText: say('sendOutreach.freeText'),
  });
  await ok('seat-cp', 'pauseDrill', { reason: say(UNNAMED) });
  await ok(fay, 'resumeDrill');
  await ok(fay, 'pauseDrill', { reason: say('pauseDrill.reason') });
  await ok(fay, 'stopExercise', { reason: say('stopExercise.reason') });
  await ok(fay, 'continueExercise');
  await ok(fay, 'resumeDrill');
  await ok(fay, 'skipTo', { at: 540_000 });
  await ok(fay, 'endDrill');
  await ok('seat-ic', 'fillPir', {
    answers: { cause: say('fillPir.answers.*') },
    actions: [{ text: say('fillPir.actions[].text'), owner: say('fillPir.actions[].owner'), dueInDays: 14 }],
  });
  await ok(fay, 'judgeCriterion', { criterion: 'P4', points: 1, note: say('judgeCriterion.note') });
  const about = { kind: 'criterion', id: 'P4' };
  await ok(fay, 'giveRating', { about, rating: 'M', comment: say('giveRating.comment') });
  await ok(fay, 'settleRating', { about, rating: 'S', why: say('settleRating.why'), seen: 0 });
  await ok(fay, 'overrideVerdict', {
    criterion: 'P1',
    verdict: 'part',
    why: say('overrideVerdict.why'),
    seen: 0,
  });
  await ok(fay, 'takeNote', { text: say('takeNote.text') });
  await ok(fay, 'takeNote', { text: 'To be changed.' });
  await ok(fay, 'editNote', { note: 'note-2', text: say('editNote.text') });
  await ok(fay, 'openDebrief');
}

let routes: string[] = [];
/** What each address gives a seat in the debrief, for each seat and an observer. */
const taken = new Map<string, Map<string, string>>();

/** GET addresses of the server, as `printRoutes` draws them: four signs of indent a level. */
function getRoutes(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/u.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods = ''] = found;
    path.splice(indent.length / 4, path.length, part);
    return methods.split(', ').includes('GET') ? [path.join('')] : [];
  });
}

beforeAll(async () => {
  await server.start();
  const made = await server.newDrill({
    title: `${hostile('drill.title')}`.slice(0, 80).replaceAll('\n', ' '),
  });
  tickets = {};
  for (const seat of [...SEATS, 'observer'])
    tickets[seat] = await server.sit(made.code, seat, `<b>${seat.slice(-2)}</b>[x](javascript:1)`);
  drill = (await server.asFacilitator('POST', PATHS.drillBrief(made.drillId), {})).json<DrillDetail>();
  for (const [seat, ticket] of Object.entries(tickets))
    clients.set(seat, new LiveClient(server.base, ticket));
  clients.set('facilitator', new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie }));
  await Promise.all([...clients.values()].map((client) => client.ready()));
  await play();
  for (const client of clients.values())
    await client.until('the debrief', () => client.view.debrief !== null);
  routes = getRoutes(server.live.app.printRoutes({ commonPrefix: false })).filter((path) =>
    path.startsWith('/api/'),
  );
  const papers = [...PAPERS, 'msel.csv', 'msel.xlsx'];
  for (const route of routes) {
    const filled = route.replace(':id', drill.drillId).replace(':code', drill.code);
    const paths = filled.includes(':file') ? papers.map((file) => filled.replace(':file', file)) : [filled];
    for (const path of paths) {
      const given = new Map<string, string>();
      for (const [seat, { token }] of Object.entries(tickets)) {
        const told = await server.ask('GET', path, { token });
        if (told.status === 200) given.set(seat, told.text);
      }
      if (given.size > 0) taken.set(path.replace(drill.drillId, ':id').replace(drill.code, ':code'), given);
    }
  }
}, 60_000);
afterAll(async () => {
  for (const client of clients.values()) client.close();
  await server.remove();
});

const report = (): string => taken.get('/api/drills/:id/export/report.md')!.get('seat-po')!;
const exported = (file: string) => server.asFacilitator('GET', PATHS.exportFile(drill.drillId, file));

describe('what a seat may take home', () => {
  it('every free text of every command was written in this drill', () => {
    expect(TYPED_FIELDS.length).toBeGreaterThan(25);
    expect([...written].sort()).toEqual([...TYPED_FIELDS, UNNAMED].sort());
  });

  it('a new address that answers a seat in the debrief has to be added here, and is then held to the rule', () => {
    expect([...taken.keys()].sort()).toEqual([
      '/api/drills/:id/export/report.docx',
      '/api/drills/:id/export/report.md',
      '/api/drills/:id/export/report.pdf',
      '/api/drills/:id/export/scorecard.csv',
      '/api/drills/:id/export/scorecard.json',
      '/api/drills/:id/export/words.csv',
      '/api/drills/:id/happened',
      '/api/drills/:id/scorecard',
      '/api/health',
      '/api/join/:code',
      '/api/lobby',
      '/api/metrics',
      '/api/practice',
      '/api/record-key',
      '/api/session',
    ]);
    for (const given of taken.values()) expect([...given.keys()]).toEqual(Object.keys(tickets));
  });

  it('nothing in it that the seat was not shown: every typed text there is one its own screen was given', () => {
    const found = new Set<string>();
    for (const [path, given] of taken)
      for (const [seat, text] of given)
        for (const field of written) {
          const mark = markOf(field);
          if (!text.includes(mark) || ON_THE_SCORECARD.includes(field)) continue;
          found.add(field);
          expect([path, seat, field, heardBy(seat).includes(mark)]).toEqual([path, seat, field, true]);
        }
    // The rule bites: typed texts do stand in what people take home.
    expect(found.size).toBeGreaterThan(8);
  });

  it('the reason of an unnamed pause is read by the facilitator alone, and nobody can read who asked for it', async () => {
    const mark = markOf(UNNAMED);
    expect(heardBy('facilitator')).toContain(mark);
    for (const seat of Object.keys(tickets)) {
      // Whoever typed it sent it; nobody is sent it back.
      expect([seat, heardBy(seat).includes(mark)]).toEqual([seat, false]);
      for (const [path, given] of taken)
        expect([path, seat, given.get(seat)?.includes(mark)]).toEqual([path, seat, false]);
    }
    expect(report()).toContain('The clock was stopped by someone.');
    // A facilitator's report is shown and forwarded too.
    for (const file of ['report.md', 'scorecard.json', 'scorecard.csv', 'msel.csv'])
      expect((await exported(file)).text, file).not.toContain(mark);
    const log = parseJsonl((await exported('log.jsonl')).text).events;
    const pause = log.find((event) => event.type === 'drill.paused' && event.data.by === 'someone');
    expect(pause).toMatchObject({
      by: null,
      commandId: null,
      data: { reason: expect.stringContaining(mark) },
    });
    expect(log.filter(({ step }) => step === pause?.step)).toEqual([pause]);
  });

  it('what was done to the clock is told, before the points and in its place', () => {
    const [first = '', rest = ''] = report().split('## Five questions');
    expect(first).toMatch(/The facilitator moved the clock on from T\+00:\d\d to T\+09:00/);
    expect(first).toContain('The drill was paused 2 times.');
    const timeline = rest.slice(rest.indexOf('## Timeline'));
    expect(timeline).toMatch(
      /\| T\+00:\d\d \| Facilitator \| The clock jumped to T\+09:00; the world ran on/,
    );
    expect(timeline.match(/\| The clock (was stopped|runs again)/g)).toEqual([
      '| The clock was stopped',
      '| The clock runs again',
      '| The clock was stopped',
      '| The clock runs again',
    ]);
  });

  it('is scored as the whole log is', async () => {
    const { header, events } = parseJsonl((await exported('log.jsonl')).text);
    const shown = asDebriefed(events);
    expect(shown.length).toBeLessThanOrEqual(events.length);
    expect(scoreDrill(header, shown)).toEqual(scoreDrill(header, events));
  });
});

describe('typed text in a paper stays text', () => {
  const inside = (token: Token): Token[] => [
    token,
    ...('tokens' in token && token.tokens ? token.tokens.flatMap(inside) : []),
    ...(token.type === 'list' ? (token as Tokens.List).items.flatMap(inside) : []),
    ...(token.type === 'table'
      ? [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()].flatMap(({ tokens }) =>
          tokens.flatMap(inside),
        )
      : []),
  ];

  it('Markdown: no element, link, picture, code or heading comes from it, in a viewer that renders HTML', async () => {
    for (const text of [report(), (await exported('report.md')).text]) {
      const tokens = marked.lexer(text).flatMap(inside);
      const made = tokens.map(({ type }) => type);
      for (const type of ['html', 'link', 'image', 'code', 'codespan', 'del', 'em', 'hr', 'def', 'checkbox'])
        expect([type, made.filter((name) => name === type).length]).toEqual([type, 0]);
      const headings = tokens
        .filter(({ type }) => type === 'heading')
        .map((token) => (token as Tokens.Heading).text);
      expect(headings.filter((words) => /Heading|qx/.test(words))).toEqual([]);
      const html = await marked.parse(text);
      expect(html).toContain(markOf('postBriefing.text'));
      expect([...new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name))].sort()).toEqual([
        'blockquote',
        'h1',
        'h2',
        'h3',
        'h4',
        'li',
        'ol',
        'p',
        'strong',
        'table',
        'tbody',
        'td',
        'th',
        'thead',
        'tr',
        'ul',
      ]);
      // Every row has the columns of its table, whatever stands in a cell.
      for (const token of tokens)
        if (token.type === 'table')
          for (const row of (token as Tokens.Table).rows)
            expect(row.length).toBe((token as Tokens.Table).header.length);
      // The words themselves are all there.
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; # Heading - item');
    }
  });

  it('CSV: no cell starts a formula or breaks a row', async () => {
    for (const file of ['scorecard.csv', 'msel.csv']) {
      const { data, errors } = Papa.parse<string[]>((await exported(file)).text.replace(/^\uFEFF/, ''), {
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      const [head = []] = data;
      for (const row of data) {
        expect(row.length).toBe(head.length);
        for (const cell of row) expect(cell).not.toMatch(FORMULA);
      }
    }
    expect((await exported('msel.csv')).text).toContain(markOf('fireInject.adHoc.subject'));
  });

  it('XLSX: every cell is a text, and none is calculated', async () => {
    const response = await fetch(server.base + PATHS.exportFile(drill.drillId, 'msel.xlsx'), {
      headers: { cookie: server.cookie },
    });
    const { rows, formulas } = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect([...formulas]).toEqual([]);
    const cells = rows.flatMap((row) => Object.values(row.cells).map(({ text }) => text));
    expect(cells.join('\n')).toContain(markOf('fireInject.adHoc.body'));
    for (const cell of cells) expect(cell).not.toMatch(FORMULA);
  });

  it('JSON: is read back as it was typed', async () => {
    const card = JSON.parse((await exported('scorecard.json')).text) as { blocks: unknown[] };
    expect(card.blocks).toHaveLength(9);
    expect((await exported('scorecard.json')).headers.get('x-content-type-options')).toBe('nosniff');
  });
});
