import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { reportMarkdown } from '../../server/report/afterAction.ts';
import { scoreCsv } from '../../server/report/scoreCsv.ts';
import { scorecardText } from '../../server/report/scorecardText.ts';
import { styleFor } from '../../server/report/terminalStyle.ts';
import { earned, judgedWords } from '../../shared/judgedWords.ts';
import type { NothingToContain } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { timingWords } from '../../shared/timingWords.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import type { Entry } from '../support/logBuilder.ts';
import { at, criterionOf, entry, gateOf, logOf, scoreOf } from '../support/logBuilder.ts';
import { changed, ofType, opening, wellPlayed, without, world } from '../support/wellPlayed.ts';

// What the first page says must be so for the drill it speaks of.

const plain = styleFor({}, { NO_COLOR: '1' });
const reportOf = (entries: readonly Entry[], scenario: Scenario = fixtureScenario): string => {
  const { header, events } = logOf(entries, scenario);
  return reportMarkdown(header, asDebriefed(events), scoreOf(entries, scenario));
};

describe('containment', () => {
  const check = { title: 'Looked', groups: [['e-old']], steps: [{ by: 1, points: 1 }] };
  const nothingToContain: NothingToContain = {
    checks: { CT1: check, CT2: check, CT3: check, CT4: check },
    spared: { switches: [], after: [] },
  };
  const nothing = { ...fixtureScenario, rubric: { ...fixtureScenario.rubric, nothingToContain } };

  it('of a drill with nothing to contain was neither reached nor missed', () => {
    const card = scoreOf(opening(), nothing);
    expect(card.nothingToContain).toBe(true);
    expect(timingWords(card)).toMatchObject({
      firstMitigation: 'nothing to contain',
      contained: 'nothing to contain',
    });
    for (const id of ['never-contained', 'contained-late'])
      expect(gateOf(card, id)).toMatchObject({ hit: false, why: 'There was nothing systemic to contain.' });
    const said = [reportOf(opening(), nothing), scorecardText(card, plain)];
    for (const text of said) expect(text).not.toMatch(/[Cc]ontained:? never|Containment was reached/);
    expect(said[0]).toContain('Contained: nothing to contain.');
  });

  it('of a drill that was down to the line from the start was there from the start', () => {
    const entries = [...opening(), world('00:00', { web: 0, school: 0, history: 0 })];
    expect(timingWords(scoreOf(entries)).contained).toBe('from the start');
  });

  it('that did not come is told as not in this drill, and one that came by its time', () => {
    expect(timingWords(scoreOf(opening())).contained).toBe('not in this drill');
    const { contained } = timingWords(scoreOf(wellPlayed()));
    expect(contained).toMatch(/^T\+/);
    expect(scoreOf(opening()).nothingToContain).toBeUndefined();
  });

  it('was not left unmeasured "after the last switch" where nothing was switched', () => {
    expect(criterionOf(scoreOf(opening()), 'CT3').why).toBe(
      'No switch took effect, so there was no containment to check.',
    );
  });
});

describe('one fact has one time and one name', () => {
  it('the decision that is judged is the one that the timings tell, and the others stand beside it', () => {
    const [decision] = wellPlayed().filter(ofType('decision.recorded'));
    const early: Entry = { ...decision!, at: at('14:40'), data: { ...decision!.data, option: 'close' } };
    const card = scoreOf([...wellPlayed(), early]);
    const told = card.answers.find(({ question }) => question.startsWith('How was rollback'))!.answer;
    expect(criterionOf(card, 'D2').why).toContain(timingWords(card).decided);
    expect(told).toContain(`at ${timingWords(card).decided}`);
    expect(told).toContain('Also in the log: 1 decision recorded at T+14:40.');
  });

  it('a page that was moved on by hand is not "never reached", one that was let be is', () => {
    const paged = (entries: readonly Entry[]) => scoreOf(entries).answers[1]!.answer;
    expect(criterionOf(scoreOf(wellPlayed()), 'P8').why).toContain('Moved on by hand: Model rota');
    expect(paged(wellPlayed())).not.toContain('Never reached');
    expect(paged(wellPlayed())).toContain('Did not come, and somebody else was sent for (1): Model rota');
    const letBe = without(wellPlayed(), (item) => item.data.page === 'p-model-2').filter(
      ({ type }) => type !== 'page.escalated',
    );
    expect(paged(letBe)).toContain('Never reached (1): Model rota');
    const intoNothing = changed(
      without(wellPlayed(), (item) => item.data.page === 'p-model-2'),
      ofType('page.escalated'),
      { to: null, newPage: null },
    );
    expect(paged(intoNothing)).toMatch(/Never reached \(1\): Model rota \(.*with nobody behind it/);
    expect(paged(intoNothing)).not.toContain('moved on T+');
  });

  it('those on call from the start are counted once, and named', () => {
    const card = scoreOf(wellPlayed());
    const called = Number(/^(\d+) of (\d+) people and teams/.exec(criterionOf(card, 'P5').why)?.[2]);
    const here = Number(/(\d+) of them (?:was|were) on the call/.exec(criterionOf(card, 'P5').why)?.[1] ?? 0);
    const rung = Number(/^Of (\d+) /.exec(criterionOf(card, 'P7').why)?.[1]);
    expect([called, rung + here]).toEqual([called, called]);
    expect(here).toBeGreaterThan(0);
  });
});

describe('what a text lacks', () => {
  it('is not called missing when the text says it in a sentence that was not true', () => {
    const spoilt = changed(wellPlayed(), ofType('statement.checked'), {
      clauses: ['c-ack', 'c-action'].map((clause) => ({
        clause,
        true: clause !== 'c-action',
        known: true,
        penalty: null,
      })),
    });
    const { why } = criterionOf(scoreOf(spoilt), 'M3');
    expect(why).toContain(
      'not in a sentence that was true, known and harmless when it went out: what has been done',
    );
    expect(/Missing: [^.]*/.exec(why)?.[0]).not.toContain('what has been done');
    expect(/Missing: [^.]*/.exec(why)?.[0]).toContain('where to find support');
  });

  it('an answer that was wrong is not called open', () => {
    const { fullMarks } = criterionOf(scoreOf(opening()), 'Q1');
    expect(fullMarks).not.toContain('open');
  });

  it('people are not called accounts', () => {
    for (const entries of [opening(), wellPlayed()])
      expect(JSON.stringify(scoreOf(entries))).not.toContain('sampled account');
  });
});

describe('SCORE-3 what a person judged', () => {
  const judgement = (points: number, note = 'They took the higher one at once.') =>
    entry('1086:00', 'criterion.judged', { criterion: 'P4', points, note });
  const judged = [...wellPlayed(), judgement(1)];
  const { title } = criterionOf(scoreOf(judged), 'P4');
  const rowOf = (text: string): string => text.split('\n').find((line) => line.startsWith(`| ${title} `))!;

  it('is the same on the card, in Markdown, CSV, JSON and the terminal, and waits no more', () => {
    const card = scoreOf(judged);
    const item = criterionOf(card, 'P4');
    expect(item).toMatchObject({ verdict: 'full', points: 0, max: 0, judged: { points: 1 }, fullMarks: '' });
    expect(earned(item)).toBe('1.0 / 1.0, judged');
    expect(card.awaitingHuman.some(({ id }) => id === 'P4')).toBe(false);
    expect(card.judged).toEqual({ points: 1, max: 1, waiting: 0.5 });
    const report = reportOf(judged);
    expect(rowOf(report)).toContain(
      '| 1.0 / 1.0, judged | Judged by a person who listened. They took the higher',
    );
    expect(report).toContain(judgedWords(card));
    expect(judgedWords(card)).toBe(
      "Judged by a person, beside the total: 1.0 of 1.0. Up to 0.5 more wait for a person's judgement.",
    );
    expect(report.slice(report.indexOf('## Waiting'))).not.toContain(`- ${title}`);
    const { data } = Papa.parse<Record<string, string>>(scoreCsv(card).replace(/^\uFEFF/, ''), {
      header: true,
    });
    expect(data.find(({ criterion }) => criterion === title)).toMatchObject({
      verdict: 'in full',
      'judged points': '1',
      'judged max': '1',
      'judged because': 'They took the higher one at once.',
    });
    expect(scorecardText(card, plain)).toMatch(new RegExp(`● 1\\.0/1\\.0 +${title}`));
    expect(scorecardText(card, plain)).toContain(judgedWords(card));
  });

  it('never moves the total, and is at most what it may add', () => {
    expect(scoreOf(judged).total).toBe(scoreOf(wellPlayed()).total);
    expect(scoreOf([...wellPlayed(), judgement(10)]).judged).toMatchObject({ points: 1, max: 1 });
    expect(criterionOf(scoreOf([...wellPlayed(), judgement(0)]), 'P4').verdict).toBe('none');
    expect(criterionOf(scoreOf([...wellPlayed(), judgement(0.4)]), 'P4').verdict).toBe('part');
  });

  it('that was not judged yet waits everywhere', () => {
    const card = scoreOf(wellPlayed());
    expect(earned(criterionOf(card, 'P4'))).toBeNull();
    expect(rowOf(reportOf(wellPlayed()))).toContain('| waits for a person |');
    expect(card.judged).toEqual({ points: 0, max: 0, waiting: 1.5 });
  });
});

describe('the first screen', () => {
  const sentenceOf = (entries: readonly Entry[], scenario: Scenario = fixtureScenario): string =>
    scoreOf(entries, scenario).firstPage.sentence;

  it('says in one sentence what became of the harm, and of a well played drill nothing worse than that it was done', () => {
    expect(sentenceOf(opening())).toMatch(/^Harm was never stopped: 100% of it still went out/);
    expect(sentenceOf(wellPlayed())).toMatch(/^Harm was stopped at T\+\d\d:\d\d, inside the thirty minutes/);
  });

  it('names a consequence that the scenario names for itself before any general one', () => {
    const gates = [
      {
        id: 'own',
        title: 'The lights went out',
        caps: [{ block: 'people' as const, at: 'M' as const }],
        clear: 'The lights stayed on.',
        why: 'It went dark.',
        when: { all: [] },
      },
    ];
    const scenario = { ...fixtureScenario, rubric: { ...fixtureScenario.rubric, gates } };
    expect(sentenceOf(opening(), scenario)).toMatch(/, and the lights went out\.$/);
  });

  it('shows for each headline at most three lines, each with its criterion, gains only where all was earned', () => {
    for (const entries of [opening(), wellPlayed()]) {
      const card = scoreOf(entries);
      for (const lines of Object.values(card.firstPage.moved)) {
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const { good, criterion } of lines) {
          const { points, max } = criterionOf(card, criterion);
          expect(good, criterion).toBe(points === max);
        }
      }
    }
  });

  it('marks at most six decisive moments, in order of time, each on events of the log', () => {
    const entries = wellPlayed();
    const { decisive } = scoreOf(entries).firstPage;
    const seqs = new Set(logOf(entries).events.map(({ seq }) => seq));
    expect(decisive.length).toBeGreaterThan(1);
    expect(decisive.length).toBeLessThanOrEqual(6);
    expect(decisive.map(({ at: time }) => time)).toEqual(
      decisive.map(({ at: time }) => time).sort((a, b) => a - b),
    );
    for (const { evidence } of decisive) for (const seq of evidence) expect(seqs.has(seq)).toBe(true);
  });

  it('adds its phases up to the whole card, and scores nothing for learning', () => {
    const { firstPage, blocks } = scoreOf(wellPlayed());
    const sum = (items: readonly { points: number }[]) =>
      items.reduce((total, { points }) => total + points, 0);
    expect(sum(firstPage.phases)).toBeCloseTo(sum(blocks), 6);
    expect(firstPage.phases.map(({ phase }) => phase)).toEqual([
      'detect',
      'assemble',
      'contain',
      'decide',
      'tell',
      'learn',
    ]);
    expect(firstPage.phases.at(-1)).toMatchObject({ max: 0, rating: null });
  });

  it('says how sure they were against how it turned out, and where two desks read a finding against each other', () => {
    expect(scoreOf(opening()).firstPage.judgement.confidence).toMatch(/^No decision was recorded/);
    const option = fixtureScenario.decision.options[0]?.id ?? '';
    const evidence = fixtureScenario.evidence[0]?.id ?? '';
    const mark = (role: 'comms' | 'model-owner', value: 'supports' | 'rulesOut') =>
      entry('20:00', 'evidence.marked', { evidence, title: 'A finding', option, mark: value, role }, role);
    const split = scoreOf([...opening(), mark('comms', 'supports'), mark('model-owner', 'rulesOut')]);
    expect(split.firstPage.judgement.agreement).toMatch(/against each other/);
    const alike = scoreOf([...opening(), mark('comms', 'supports'), mark('model-owner', 'supports')]);
    expect(alike.firstPage.judgement.agreement).toMatch(/agreed on all/);
  });

  it('answers each of the five questions in at most 160 characters', () => {
    for (const entries of [opening(), wellPlayed()])
      for (const { brief, question } of scoreOf(entries).answers) {
        expect(brief.length, question).toBeGreaterThan(5);
        expect(brief.length, question).toBeLessThanOrEqual(160);
      }
  });
});
