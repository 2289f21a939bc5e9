import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkScenario } from '../../server/checker/checkScenario.ts';
import { quoted } from '../../server/rehearsal/teams/quoting.ts';
import type { View } from '../../shared/drill/view.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

// A plan says what was read, and nothing before it was.

const readings: View['readings'] = {
  history: {
    target: 'history',
    title: 'Stored',
    sample: { failures: 5, n: 60, low: 0.03, high: 0.184 },
    perHour: null,
    readAt: minutes(21),
    lagMs: 0,
    run: 'probe-1',
    at: minutes(21.5),
    evidence: 'probe-1',
  },
};

describe('a text that quotes a reading', () => {
  it('says what the probe read, when, and the most that it still allows', () => {
    const text = 'Stored {{reading.history}} at {{reading.history.at}}, at most {{reading.history.bound}}.';
    expect(quoted({ text, nextInMs: 5, list: [text] }, readings)).toEqual({
      text: 'Stored 5 of 60 at T+21:00, at most 18 %.',
      nextInMs: 5,
      list: ['Stored 5 of 60 at T+21:00, at most 18 %.'],
    });
  });

  it('is not said at all while one of its probes has not come back', () => {
    expect(quoted({ text: 'Stored {{reading.history}}, live {{reading.long-web}}.' }, readings)).toBeNull();
    expect(quoted({ text: '{{reading.constructor}}' }, readings)).toBeNull();
    expect(quoted({ text: 'Nothing is read yet.' }, {})).toEqual({ text: 'Nothing is read yet.' });
  });

  it('names a probe that there is', () => {
    const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;
    const parPlan = scenario.parPlan.map((action) =>
      action.command === 'postUpdate'
        ? { ...action, payload: { ...action.payload, text: '{{reading.nope}}' } }
        : action,
    );
    expect(checkScenario({ ...scenario, parPlan }).map(({ problem }) => problem)).toContain(
      'there is no probe to quote "nope"',
    );
  });
});
