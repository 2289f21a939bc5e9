import { describe, expect, it } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { asMarkdown } from '../../server/report/document/asMarkdown.ts';
import { ReportDocument } from '../../server/report/document/document.ts';
import { publishedCsv, publishedPart } from '../../server/report/publishedPart.ts';
import { publishedWords } from '../../server/scorecard/published/publishedWords.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { SaidText } from '../../shared/published.ts';
import { REMOVED } from '../../shared/published.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What went out is read back word for word, with what was true of it then.

const desks = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'comms-oncall': 'comms',
} as const;
const press = { switch: 'S1', scopes: ['main'] };
const text = (...clauses: string[]) => ({
  kind: 'statement' as const,
  clauses: clauses.map((clause) => ({ clause })),
});
const header = { scenario: tinyScenario } as LogHeader;
const read = (given: ReturnType<typeof underWay>): SaidText[] =>
  publishedWords(header, asDebriefed(given.events));

const drafted = (...clauses: string[]) => underWay(desks).does('comms', 'draftStatement', text(...clauses));
const publish = { statement: 'statement-1', version: 1 };
const saying = (given: ReturnType<typeof underWay>) =>
  read(given)[0]?.sentences.map(({ text: words, check }) => [words, check]);

describe('a published text', () => {
  it('quotes the act that made a sentence so', () => {
    const given = underWay(desks)
      .does('incident-commander', 'authoriseSwitch', press)
      .does('model-owner', 'applySwitch', { ...press, options: ['drain'] })
      .until(2)
      .does('comms', 'draftStatement', text('sorry', 'off', 'fixed'))
      .does('comms', 'publishStatement', publish);
    const [said] = read(given);
    const effective = given.all('switch.effective').find(({ data }) => data.switch === 'S1');
    expect(said).toMatchObject({ kind: 'statement', title: 'Statement', by: 'Comms' });
    expect(said?.cleared).toMatch(/^Not cleared by /);
    expect(said?.sentences).toMatchObject([
      { text: 'We are sorry.', check: 'open', evidence: [] },
      { text: 'We have switched the feature off.', check: 'so', evidence: [effective?.seq] },
      {
        text: 'It is fixed.',
        check: 'notSo',
        because: 'It was not so, then or later. It costs points: claims a fix.',
      },
    ]);
    expect(said?.sentences[1]?.because).toContain('Feature off');
  });

  it('says of what was not so when it became so', () => {
    const given = drafted('off')
      .does('comms', 'publishStatement', publish)
      .does('incident-commander', 'authoriseSwitch', press)
      .does('model-owner', 'applySwitch', { ...press, options: ['drain'] })
      .until(3);
    expect(saying(given)).toEqual([['We have switched the feature off.', 'notSo']]);
    expect(read(given)[0]?.sentences[0]?.because).toMatch(/^It became so at T\+0[12]:/);
  });

  it('that a team could not know is told apart from one that was not so', () => {
    const clauses = tinyScenario.comms.clauses.map((clause) =>
      clause.id === 'off'
        ? {
            ...clause,
            trueWhen: { fact: 'declared', isNot: 'never' } as const,
            knownWhen: { fact: 'held.IDS', is: true } as const,
          }
        : clause,
    );
    const scenario = { ...tinyScenario, comms: { ...tinyScenario.comms, clauses } };
    const given = underWay({ ...desks, 'safety-oncall': 'safety-lead' } as const, { scenario })
      .does('comms', 'draftStatement', text('off'))
      .does('comms', 'publishStatement', publish)
      .does('safety-lead', 'runQuery', { query: 'ids' })
      .until(2);
    const [said] = publishedWords({ scenario } as LogHeader, asDebriefed(given.events));
    expect(said?.sentences[0]).toMatchObject({ check: 'notKnown' });
    expect(said?.sentences[0]?.because).toContain('"Ids" was found');
  });

  it('keeps the author’s words, and shows removed ones as removed', () => {
    const given = underWay(desks)
      .does('comms', 'draftStatement', { ...text('off'), freeText: 'Write to us.' })
      .does('comms', 'publishStatement', publish)
      .does('incident-commander', 'postUpdate', { audience: 'executives', text: 'All under control' });
    expect(read(given).map(({ kind }) => kind)).toEqual(['statement', 'update']);
    expect(saying(given)?.[1]).toEqual(['Write to us.', 'open']);
    const gone = asDebriefed(given.events).map((event) =>
      event.type === 'update.posted' ? { ...event, data: { ...event.data, text: REMOVED } } : event,
    );
    expect(publishedWords(header, gone)[1]?.sentences).toMatchObject([{ text: REMOVED, check: 'removed' }]);
  });

  it('is nothing where nothing went out', () => expect(read(drafted('sorry'))).toEqual([]));
});

describe('on paper', () => {
  const texts = (): SaidText[] => read(drafted('sorry', 'fixed').does('comms', 'publishStatement', publish));
  it('the report has every sentence with its check', () => {
    const out = new ReportDocument('Report');
    publishedPart(out, texts());
    expect(asMarkdown(out)).toContain('| It is fixed. | **Not true** |');
    const empty = new ReportDocument('Report');
    publishedPart(empty, []);
    expect(asMarkdown(empty)).toContain('Nothing went out.');
  });
  it('the sheet has a row for each', () => {
    const rows = publishedCsv(texts()).trim().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain('It is fixed.');
    expect(rows[1]).toContain('EXERCISE');
  });
});
