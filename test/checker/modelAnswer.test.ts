import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkModelAnswer } from '../../server/checker/checkModelAnswer.ts';
import { measuredClaims, numbersIn, restsOn } from '../../server/checker/measuredClaims.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import { doing } from '../../shared/scenario/parPlan.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { newProblems } from '../support/broken.ts';

// The model answer does no harm: nothing public before the people concerned, nothing measured before it was read, no sentence whose act
// has not happened. Each rule is seen at work on a par plan with one thing put wrong.

const said = (text: string): string[] => measuredClaims(text).map(({ words }) => words);

describe('what reads as a measurement', () => {
  it.each([
    ['As measured.', ['As measured']],
    ['Leak falling. Both models being compared.', ['falling']],
    ['Contained in all regions.', ['Contained']],
    ['Below five per cent as measured.', ['as measured', 'five per cent']],
    ['It is below the line now.', ['below the line']],
    ['Read back, green.', ['Read back']],
    ['0 of 60 on long chats, 5/60 stored.', ['0 of 60', '5/60']],
    ['About 1,200 answers an hour', ['1,200 answers']],
    ['Three in two million, one script.', ['Three in two million']],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  it.each([
    'Nothing measured yet; probe next.',
    'Not contained.',
    'Once contained, the tone comes back.',
    'Probe runs until it is measured.',
    'Decision by 14:45. Next word in 13 minutes.',
    'cv-4.2 against cv-4.3, pack v36, index g41.',
    'One verified answer with a stranger’s data.',
    'We will update this by 18:00 UTC.',
    '72 hours from awareness; the card is 24/7.',
    'Handed over at T+25:00.',
  ])('not: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('reads numbers in digits and in words', () => {
    expect(numbersIn('twenty-one of 1,204, 4.9 % and 2.0 million, none, cv-4.3, g41, 14:45')).toEqual([
      21, 1204, 4.9, 2_000_000, 0,
    ]);
  });

  it('rests a ratio on one source that holds both numbers', () => {
    const [claim] = measuredClaims('0 of 60 failed.');
    if (!claim) throw new Error('no claim');
    expect(restsOn(claim, ['Widget: 0 of 60 attempts failed'])).toBe(true);
    expect(restsOn(claim, ['Widget: 0/60'])).toBe(true);
    expect(restsOn(claim, ['0 tickets', '60 attempts'])).toBe(false);
  });
});

const b0 = SCENARIOS['customer-data-leak']?.b0 as Scenario;

/** What the check says of the par drill with a changed plan. */
async function found(
  change: (plan: ParAction[]) => ParAction[],
  scenario: Scenario = b0,
): Promise<{ place: string; problem: string; fix: string }[]> {
  const changed = { ...scenario, parPlan: change(scenario.parPlan) };
  const job = { scenario: changed, team: 'par', seed: 3, keepEvents: true };
  const lines: { place: string; problem: string; fix: string }[] = [];
  checkModelAnswer(changed, [{ ...job, ...(await playJob(job)) }], (place, problem, fix) =>
    lines.push({ place, problem, fix }),
  );
  return lines;
}
type Spoken = 'postBriefing' | 'postUpdate' | 'alignNarrative';
const saying =
  (command: Spoken, text: string, at?: number) =>
  (plan: ParAction[]): ParAction[] => {
    const first = plan.find(doing(command));
    return plan.map((action) =>
      action === first
        ? ({ ...action, at: at ?? action.at, payload: { ...action.payload, text } } as ParAction)
        : action,
    );
  };
const writesTo =
  (group: string) =>
  (action: ParAction): action is ParAction<'draftOutreach'> =>
    doing('draftOutreach')(action) && action.payload.group === group;

describe('the par drill', () => {
  it('of a good plan has nothing to put right', async () => {
    expect(await found((plan) => plan)).toEqual([]);
  });

  it('public before the tenants have heard is named, with how to mend it', async () => {
    const lines = await found((plan) =>
      plan
        .map((action) =>
          doing('publishStatement')(action) ? { ...action, after: 'cleared:statement-1' } : action,
        )
        .filter((action) => !writesTo('tenants-first')(action)),
    );
    expect(lines).toContainEqual({
      place: 'parPlan (publishStatement)',
      problem: expect.stringMatching(
        /^the statement is public at T\+2\d:\d\d, before the tenants concerned had heard, on seed 3$/,
      ),
      fix: expect.stringContaining('sent:<group>'),
    });
    // And the sentence that says they were told is not so: its act has not happened.
    expect(lines).toContainEqual(
      expect.objectContaining({
        place: 'parPlan (publishStatement)',
        problem: expect.stringMatching(/^"We have told the businesses concerned.*its act has not happened/),
      }),
    );
  });

  it('"measured" before a reading is at that desk or on the board is named; after it, it stands', async () => {
    const text = 'Measured after the last switch.';
    const early = (await found(saying('postUpdate', text))).map(({ problem }) => problem);
    expect(early).toEqual([
      expect.stringMatching(/^at T\+12:\d\d the update says "Measured", and no reading of it/),
      expect.stringMatching(/^at T\+12:\d\d the update says "Measured" and gives no bound/),
    ]);
    const late = (await found(saying('postUpdate', text, 20 * 60_000))).map(({ problem }) => problem);
    expect(late).toEqual([expect.stringContaining('gives no bound')]);
    const bounded =
      'Measured after the last switch: pages {{reading.pages}}, at most {{reading.pages.bound}}.';
    expect(await found(saying('postUpdate', bounded, 20 * 60_000))).toEqual([]);
    // A reading that stays at another desk is not the commander's to report.
    const unpinned = await found((plan) =>
      saying(
        'postUpdate',
        text,
        20 * 60_000,
      )(plan).filter(
        (action) => !(doing('pinEvidence')(action) && action.payload.evidence.includes('reading:pages')),
      ),
    );
    expect(unpinned.map(({ place }) => place)).toContain('parPlan (incident-commander)');
  });

  it('a number that stands in no finding is named, wherever it is written', async () => {
    for (const command of ['postBriefing', 'postUpdate', 'alignNarrative'] as const)
      expect(await found(saying(command, 'About 7 % goes on.')), command).toContainEqual(
        expect.objectContaining({
          problem: expect.stringContaining('says "7 %", which stands in no finding'),
        }),
      );
    // 2,350 stands in the sample, which is on the board by then.
    expect(await found(saying('postUpdate', 'About 2,350 answers.', 27 * 60_000))).toEqual([]);
  });

  it('a sentence whose act has not happened is named', async () => {
    const lines = await found((plan) =>
      plan.map((action) =>
        writesTo('tenants-first')(action)
          ? {
              ...action,
              payload: { ...action.payload, clauses: [{ clause: 'acknowledge' }, { clause: 'not-yours' }] },
            }
          : action,
      ),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        place: 'parPlan (draftOutreach tenants-first)',
        problem: expect.stringMatching(
          /^"There is no sign that your data is affected\." goes out at .* its act has not happened/,
        ),
      }),
    );
  });

  it('a sentence that says somebody was told must be able to be untrue', async () => {
    const claiming: Scenario = {
      ...b0,
      comms: {
        ...b0.comms,
        clauses: b0.comms.clauses.map((clause) => {
          const { trueWhen, ...rest } = clause;
          return clause.id === 'telling-tenants' ? rest : clause;
        }),
      },
    };
    expect(await found((plan) => plan, claiming)).toContainEqual(
      expect.objectContaining({
        place: 'comms.clauses.telling-tenants',
        problem: expect.stringContaining('nothing tests it'),
      }),
    );
  });
});

describe('what makes a sentence true', () => {
  it.each(['duty.notice', 'welfare.account'])('is never the tick %s', (fact) => {
    const is = fact.startsWith('duty') ? 'notify' : 'write-to-the-person';
    const lines = newProblems((scenario) => {
      const [first, ...others] = scenario.comms.clauses;
      if (!first) throw new Error('no clause');
      return {
        ...scenario,
        comms: { ...scenario.comms, clauses: [{ ...first, trueWhen: { fact, is } }, ...others] },
      };
    });
    expect(lines.join('\n')).toContain(`the sentence counts as true once "${fact}" is put down`);
  });
});

it('every bundled scenario with a statement says who must hear first', () => {
  const silent = Object.values(SCENARIOS)
    .flatMap((library) => Object.values(library))
    .filter(({ comms }) => comms.deadlines.length > 0 && !comms.hearFirst?.length)
    .map(({ variant }) => variant);
  expect(silent).toEqual([]);
});
