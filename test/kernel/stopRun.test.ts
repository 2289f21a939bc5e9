import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';

const call = () =>
  underWay({
    'ic-oncall': 'incident-commander',
    'model-oncall': 'model-owner',
    'sre-oncall': 'infra-oncall',
    'safety-oncall': 'safety-lead',
    'comms-oncall': 'comms',
  });
const running = (given: Given): string => Object.keys(given.state.runs)[0] ?? '';
const suite = { suite: 'suite', targets: ['bad', 'fix'], n: 60 };

describe('a look-up that is called off', () => {
  it('brings nothing, frees the desk at once, stays in the record and has cost its minutes', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'ids' });
    const began = given.at;
    given.until(0.5).does('safety-lead', 'stopRun', { run: running(given) });
    expect(given.all('run.stopped')).toMatchObject([
      {
        by: { seat: 'seat-sl', role: 'safety-lead' },
        data: { kind: 'query', id: 'ids', seats: ['seat-sl'], spentMs: minutes(0.5) - began },
      },
    ]);
    given.does('safety-lead', 'runProbe', { targets: ['p-live'] }).until(5);
    expect(given.all('query.finished')).toEqual([]);
    expect(given.all('evidence.received').filter(({ data }) => data.source === 'query')).toEqual([]);
    expect(given.all('probe.completed')).toHaveLength(1);
  });

  it('shows no raw content, and nobody is on the list of those who looked', () => {
    const given = call()
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('infra-oncall', 'runQuery', { query: 'trace' });
    given.does('infra-oncall', 'stopRun', { run: running(given) }).until(5);
    expect(given.all('raw.viewed')).toEqual([]);
  });

  it('can be started again, and takes its whole time again', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'ids' });
    given.until(0.5).does('safety-lead', 'stopRun', { run: running(given) });
    given.does('safety-lead', 'runQuery', { query: 'ids' });
    expect(given.all('query.started').at(-1)?.data.readyAt).toBe(given.at + minutes(1));
    given.until(1.49);
    expect(given.all('query.finished')).toEqual([]);
    given.until(1.5);
    expect(given.all('query.finished')).toHaveLength(1);
  });

  it('belongs to whoever is on it: a joint one to both desks, and to no other', () => {
    const given = call().does('safety-lead', 'runSuite', suite).does('model-owner', 'runSuite', suite);
    const run = running(given);
    expect(given.try('comms', 'stopRun', { run })).toMatchObject({ code: 'notYourRole' });
    given.does('safety-lead', 'stopRun', { run });
    expect(given.all('run.stopped')[0]?.data.seats.toSorted()).toEqual(['seat-mo', 'seat-sl']);
    given.does('model-owner', 'runProbe', { targets: ['p-live'] }).until(9);
    expect(given.all('suite.completed')).toEqual([]);
    expect(given.try('safety-lead', 'stopRun', { run })).toMatchObject({ code: 'alreadyDone' });
  });

  it('a copy that is being sealed is not stopped half-way', () => {
    const given = call().does('safety-lead', 'sealEvidence', { parts: ['prompts', 'config'] });
    expect(given.try('safety-lead', 'stopRun', { run: running(given) })).toMatchObject({
      code: 'notPossible',
    });
    expect(given.until(2).all('evidence.sealed')).toHaveLength(1);
  });

  it('whenever it is stopped: it costs what it ran, and what comes after it is as if it had found nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 59_999 }),
        fc.constantFrom('ids', 'nothing'),
        (afterMs, query) => {
          const given = call().does('safety-lead', 'runQuery', { query });
          const began = given.at;
          given.until((began + afterMs) / 60_000);
          given.does('safety-lead', 'stopRun', { run: running(given) });
          expect(given.all('run.stopped')[0]?.data.spentMs).toBe(afterMs);
          expect(given.state.runs).toEqual({});
          expect(Object.values(given.state.timers).some(({ work }) => work.do === 'run')).toBe(false);
          expect(given.until(9).all('query.finished')).toEqual([]);
          expect(given.state.held['seat-sl'] ?? []).toEqual(call().until(9).state.held['seat-sl'] ?? []);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a look-up that found nothing', () => {
  const empty = () => call().does('safety-lead', 'runQuery', { query: 'nothing' }).until(1);

  it('is a finding of the desk that looked: it is pinned like any other', () => {
    const given = empty();
    const run = given.all('query.finished')[0]?.data.run ?? '';
    expect(given.try('comms', 'pinEvidence', { evidence: [run] })).toMatchObject({ code: 'notFound' });
    given.does('safety-lead', 'pinEvidence', { evidence: [run] });
    expect(given.all('evidence.pinned')[0]?.data).toMatchObject({
      evidence: run,
      title: expect.stringMatching(/: nothing found$/),
      body: 'Nothing there.',
      source: 'query',
      holders: ['safety-lead'],
    });
  });

  it('can be cited in a decision and in an estimate, pinned or not', () => {
    const given = empty();
    const run = given.all('query.finished')[0]?.data.run ?? '';
    given.does('safety-lead', 'estimateScope', { low: 1, high: 2, evidence: [run] });
    const citations = [{ evidence: run, mark: 'rulesOut' as const }];
    expect(given.try('incident-commander', 'recordDecision', { option: 'patch', citations })).toMatchObject({
      code: 'notFound',
    });
    given
      .does('safety-lead', 'pinEvidence', { evidence: [run] })
      .does('incident-commander', 'recordDecision', { option: 'patch', citations });
    expect(given.all('decision.recorded')[0]?.data.citations).toEqual(citations);
  });

  it('was never run when it was stopped', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'nothing' });
    const run = running(given);
    given.does('safety-lead', 'stopRun', { run }).until(3);
    expect(given.try('safety-lead', 'pinEvidence', { evidence: [run] })).toMatchObject({ code: 'notFound' });
  });
});
