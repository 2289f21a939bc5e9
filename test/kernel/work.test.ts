import { describe, expect, it } from 'vitest';
import { compile } from '../../server/kernel/compiled.ts';
import { factReader } from '../../server/kernel/facts.ts';
import { minutes } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const all = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'sre-oncall': 'infra-oncall',
  'safety-oncall': 'safety-lead',
  'comms-oncall': 'comms',
} as const;
const call = (more: Parameters<typeof underWay>[1] = {}) => underWay(all, more);

describe('evidence', () => {
  it("raw content needs approval, costs minutes, and the answer is the asker's alone until pinned", () => {
    const given = call();
    expect(given.try('infra-oncall', 'runQuery', { query: 'trace' })).toMatchObject({ code: 'prerequisite' });
    given
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('infra-oncall', 'runQuery', { query: 'trace' })
      .until(1.99);
    expect(given.all('evidence.received').some(({ data }) => data.evidence === 'TRACE')).toBe(false);
    given.until(2);
    expect(given.all('evidence.received').at(-1)?.data).toMatchObject({
      evidence: 'TRACE',
      seats: ['seat-mo'],
    });
    expect(given.try('product-owner', 'pinEvidence', { evidence: ['TRACE'] })).toMatchObject({
      code: 'notFound',
    });
    given.does('model-owner', 'pinEvidence', { evidence: ['TRACE'] });
    expect(given.state.pinned.TRACE).toBe(minutes(2));
  });

  it('one look-up at a time per seat; other acts stay free', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'ids' });
    expect(given.try('safety-lead', 'runProbe', { targets: ['p-live'] })).toMatchObject({ code: 'busy' });
    given
      .does('safety-lead', 'postMessage', { text: 'scanning' })
      .until(1)
      .does('safety-lead', 'runProbe', { targets: ['p-live'] });
  });

  it('a query that finds nothing says so in words', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'nothing' }).until(1);
    expect(given.all('query.finished').at(-1)?.data).toMatchObject({ found: [], words: 'Nothing there.' });
  });

  it('a joint suite starts when both desks are in, and reports exact bounds', () => {
    const given = call().does('safety-lead', 'runSuite', { suite: 'suite', targets: ['bad', 'fix'], n: 60 });
    expect(given.all('suite.started')).toEqual([]);
    expect(given.try('safety-lead', 'runSuite', { suite: 'suite', targets: ['bad'], n: 60 })).toMatchObject({
      code: 'alreadyDone',
    });
    given.does('model-owner', 'runSuite', { suite: 'suite', targets: ['bad', 'fix'], n: 60 }).until(2);
    const [bad, fix] = given.all('suite.completed')[0]?.data.results ?? [];
    expect(bad?.sample).toMatchObject({ failures: 13, n: 60 });
    expect(bad?.sample.low).toBeCloseTo(0.12, 2);
    expect(bad?.sample.high).toBeCloseTo(0.34, 2);
    expect(fix?.sample.high).toBeCloseTo(0.049, 3);
  });

  it('a probe reads what is measurable now, dated and bounded; a decoy measures nothing', () => {
    const given = call()
      .does('product-owner', 'runProbe', { targets: ['p-live', 'p-decoy'] })
      .until(2);
    const [live, decoy] = given.all('probe.completed')[0]?.data.readings ?? [];
    expect(live).toMatchObject({ readAt: minutes(2) - 30_000, lagMs: 30_000 });
    expect(live?.perHour?.low).toBeLessThan(8);
    expect(live?.perHour?.high).toBeGreaterThan(8);
    expect(decoy?.perHour).toBeNull();
  });

  it('a probe that saw failures names both bounds; one that saw none says how much it may still be', () => {
    const given = call()
      .does('product-owner', 'runProbe', { targets: ['p-live', 'p-decoy'] })
      .until(2);
    const lines = given
      .all('evidence.received')
      .flatMap(({ data }) => (data.source === 'probe' ? data.body.split('\n') : []));
    const samples = (given.all('probe.completed')[0]?.data.readings ?? []).map(({ sample }) => sample);
    expect(samples.some(({ failures }) => failures > 0)).toBe(true);
    expect(lines).toHaveLength(samples.length);
    for (const [index, { failures }] of samples.entries())
      expect(lines[index]).toMatch(
        failures > 0 ? /attempts failed, so [\d.]+ % to [\d.]+ %/ : /so at most [\d.]+ %/,
      );
  });

  it('raw content posted by a colleague outside is withheld when the team is ahead of it', () => {
    expect(call().until(4).all('raw.posted')).toHaveLength(1);
    const ahead = call()
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('infra-oncall', 'runQuery', { query: 'trace' })
      .until(2)
      .does('model-owner', 'pinEvidence', { evidence: ['TRACE'] })
      .until(4);
    expect(ahead.all('raw.posted')).toEqual([]);
    expect(ahead.all('inject.withheld').at(-1)?.data).toEqual({
      inject: 'paste',
      because: 'the team was ahead of it',
    });
  });

  it('hold takes five minutes to execute, freezing is instant and belongs to its holder', () => {
    const given = call().until(8);
    expect(given.try('comms', 'freeze', { scope: 'rollouts' })).toMatchObject({ code: 'notYourRole' });
    given
      .does('model-owner', 'freeze', { scope: 'rollouts' })
      .does('legal-privacy', 'issueHold', { systems: ['logs'] });
    expect(given.all('hold.issued')[0]?.data.effectiveAt).toBe(minutes(13));
  });
});

describe('switches', () => {
  const authorised = () =>
    call().does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main', 'pinned'] });

  it('the commander authorises, the holder executes, nobody else does either', () => {
    const given = call();
    expect(given.try('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] })).toMatchObject({
      code: 'notAuthorised',
    });
    expect(given.try('model-owner', 'authoriseSwitch', { switch: 'S1', scopes: ['main'] })).toMatchObject({
      code: 'notYourRole',
    });
    given.does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main'] });
    expect(given.try('comms', 'applySwitch', { switch: 'S1', scopes: ['main'] })).toMatchObject({
      code: 'notYourRole',
    });
    given.does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] }).until(1);
    expect(given.state.residual).toBeCloseTo((8 * 0.02 + 2) / 10, 10);
  });

  it('without drain the path decays in equal steps after the delay', () => {
    const given = authorised().does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] });
    const shares: number[] = [];
    for (let at = 1; at <= 3; at += 0.5)
      shares.push(Math.round(((given.until(at).state.history.at(-1)?.rates.live ?? 0) / 8) * 1000) / 1000);
    expect(shares).toEqual([1, 0.755, 0.51, 0.265, 0.02]);
  });

  it('a two-key scope waits for its second role', () => {
    const given = authorised().does('model-owner', 'applySwitch', {
      switch: 'S1',
      scopes: ['main', 'pinned'],
    });
    expect(given.state.switches.S1?.pinned?.state).toBe('waitingKey');
    expect(given.try('model-owner', 'coSignSwitch', { switch: 'S1', scopes: ['pinned'] })).toMatchObject({
      code: 'notYourRole',
    });
    given.does('product-owner', 'coSignSwitch', { switch: 'S1', scopes: ['pinned'] }).until(1);
    expect(given.state.switches.S1?.pinned?.state).toBe('effective');
  });

  it('pressing twice does nothing, and says so', () => {
    const given = authorised().does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] });
    expect(given.try('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] })).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it('break-glass lets the commander press, and the log says so', () => {
    const given = call().does('incident-commander', 'applySwitch', {
      switch: 'S1',
      scopes: ['main'],
      breakGlass: true,
    });
    expect(given.all('switch.applied')[0]?.data).toMatchObject({
      breakGlass: true,
      role: 'incident-commander',
    });
  });

  it('a revert brings the harm back; what cannot be undone is refused', () => {
    const given = authorised()
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] })
      .until(1)
      .does('model-owner', 'revertSwitch', { switch: 'S1', scopes: ['main'] });
    expect(given.state.residual).toBe(1);
    given
      .does('safety-lead', 'runQuery', { query: 'ids' })
      .until(2)
      .does('incident-commander', 'authoriseSwitch', { switch: 'S9', scopes: ['all'] })
      .does('safety-lead', 'applySwitch', { switch: 'S9', scopes: ['all'] })
      .until(3);
    expect(given.try('safety-lead', 'revertSwitch', { switch: 'S9', scopes: ['all'] })).toMatchObject({
      code: 'notPossible',
    });
  });

  it('altering stored state before a seal loses the evidence; after a seal it does not', () => {
    const clear = (sealFirst: boolean) => {
      const given = call();
      if (sealFirst) given.does('safety-lead', 'sealEvidence', { parts: ['prompts', 'config'] }).until(2);
      given
        .does('safety-lead', 'runQuery', { query: 'ids' })
        .until(3)
        .does('incident-commander', 'authoriseSwitch', { switch: 'S9', scopes: ['all'] })
        .does('safety-lead', 'applySwitch', { switch: 'S9', scopes: ['all'] });
      return given.until(4).all('evidence.lost').length;
    };
    expect([clear(false), clear(true)]).toEqual([1, 0]);
  });

  it('what a switch needs first is said in words', () => {
    const given = call().does('incident-commander', 'authoriseSwitch', { switch: 'S9', scopes: ['all'] });
    expect(given.try('safety-lead', 'applySwitch', { switch: 'S9', scopes: ['all'] })).toEqual({
      code: 'prerequisite',
      message: 'It needs the list of ids. Run the id scan.',
    });
  });

  it('the bomb deploys at its own time during the jump; switches from before do not reach it, re-applied ones do', () => {
    const given = authorised()
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] })
      .until(12);
    expect(given.all('component.deployed')[0]?.at).toBe(minutes(12));
    expect(given.state.residual).toBeCloseTo((0.16 + 2 + 4) / 10, 10);
    given
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] })
      .until(20 * 60 + 1);
    expect(given.state.residual).toBeCloseTo((0.16 + 2 + 0.08) / 10, 10);
  });
});

describe('acts, injects and the clock', () => {
  it('the clock jumps to the next act and the world runs on', () => {
    const given = call().until(10);
    expect(given.state.act).toBe('act-2');
    expect(given.all('inject.delivered').some(({ data }) => data.inject === 'boom')).toBe(true);
    expect(given.until(20 * 60 + 2).state.phase).toBe('hotWash');
  });

  it('a row that would not be true is withheld, with the reason', () => {
    const given = call()
      .does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main'] })
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] })
      .until(5);
    expect(given.all('inject.withheld').at(-1)?.data).toEqual({
      inject: 'still',
      because: 'nothing is left on it',
    });
    expect(
      call()
        .until(5)
        .all('inject.delivered')
        .find(({ data }) => data.inject === 'still')?.data.subject,
    ).toBe('Still 100 % on the path');
  });

  it('silence has consequences, and a declared incident spares the team those of not declaring', () => {
    const silent = new Given().does('facilitator', 'startDrill', {}).until(5);
    expect(silent.all('inject.unanswered')).not.toEqual([]);
    expect(silent.all('flag.set').map(({ data }) => data.flag)).toContain('ignored');
    const declared = underWay({}).until(5);
    expect(declared.all('inject.unanswered')).toEqual([]);
  });

  it('a reply leads to its consequences, once', () => {
    const given = call().until(3).does('incident-commander', 'answerInject', { inject: 'ask', reply: 'go' });
    expect(given.all('switch.applied')[0]?.data.switch).toBe('S1');
    expect(given.try('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' })).toMatchObject({
      code: 'alreadyDone',
    });
    expect(given.try('comms', 'answerInject', { inject: 'ask', reply: 'no' })).toMatchObject({
      code: 'notFound',
    });
  });

  it('the facilitator holds, releases, skips and fires', () => {
    const given = call().does('facilitator', 'holdInject', { inject: 'ask' }).until(4);
    expect(given.all('inject.delivered').some(({ data }) => data.inject === 'ask')).toBe(false);
    given.does('facilitator', 'releaseInject', { inject: 'ask' }).until(4);
    expect(given.all('inject.delivered').some(({ data }) => data.inject === 'ask')).toBe(true);
    given.does('facilitator', 'skipInject', { inject: 'still' }).until(6);
    expect(given.all('inject.delivered').some(({ data }) => data.inject === 'still')).toBe(false);
    given.does('facilitator', 'fireInject', {
      adHoc: { from: 'A friend', to: ['comms'], channel: 'mail', subject: 'Hi', body: 'There.' },
    });
    expect(given.all('inject.delivered').at(-1)?.data).toMatchObject({ inject: 'ad-hoc-1', to: ['comms'] });
  });

  it('pause freezes everything, anyone may ask for it unnamed, and only the facilitator resumes', () => {
    const given = call().does('comms', 'pauseDrill', { reason: 'a moment' });
    expect(given.all('drill.paused')[0]).toMatchObject({ by: null, data: { by: 'someone' } });
    expect(given.try('comms', 'postMessage', { text: 'x' })).toMatchObject({ code: 'wrongPhase' });
    expect(given.try('comms', 'resumeDrill', {})).toMatchObject({ code: 'notYourRole' });
    given.does('facilitator', 'resumeDrill', {}).does('comms', 'postMessage', { text: 'x' });
  });

  it('the facilitator pauses as well, by name', () => {
    const given = call().does('facilitator', 'pauseDrill', { reason: 'lunch' });
    expect(given.all('drill.paused')[0]).toMatchObject({
      by: { role: 'facilitator' },
      data: { by: 'facilitator', reason: 'lunch' },
    });
  });

  it('skip stays inside the act, speed inside 0.5 to 4', () => {
    const given = call();
    expect(given.try('facilitator', 'skipTo', { at: minutes(11) })).toMatchObject({ code: 'outOfRange' });
    expect(given.try('facilitator', 'setSpeed', { speed: 5 })).toMatchObject({ code: 'malformed' });
    given.does('facilitator', 'skipTo', { at: minutes(9) });
    expect(given.state.joined['legal-privacy']?.how).toBe('rung');
  });
});

describe('colleagues', () => {
  const seats = [
    {
      seat: 'seat-sl',
      roles: ['safety-lead' as const, 'incident-commander' as const],
      occupant: 'person' as const,
    },
  ];
  it('do what they are asked through the same door, share what they find with the asker, and volunteer nothing', () => {
    const given = underWay({}, { seats }).does('safety-lead', 'sendPage', {
      targets: ['safety-oncall', 'sre-oncall', 'model-oncall'],
    });
    const mine = given
      .all('page.delivered')
      .filter(({ data }) => data.seat === 'seat-sl')
      .map(({ data }) => data.page);
    given.does('safety-lead', 'acknowledgePage', { pages: mine }).until(4);
    given
      .does('safety-lead', 'askColleague', {
        role: 'infra-oncall',
        request: { kind: 'query', query: 'trace' },
      })
      .until(7.1);
    expect(given.all('colleague.answered').at(-1)?.data).toMatchObject({ ok: false });
    given
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('safety-lead', 'askColleague', {
        role: 'infra-oncall',
        request: { kind: 'query', query: 'trace' },
      });
    const readyAt = given.all('colleague.asked').at(-1)?.data.readyAt ?? 0;
    given.until(readyAt / 60_000);
    expect(given.all('query.started').at(-1)?.data.seats).toContain('seat-sl');
  });
});

describe('texts, decisions and duties', () => {
  it('a statement is checked, clause by clause, against the world and what was known', () => {
    const given = call()
      .until(8)
      .does('comms', 'draftStatement', {
        kind: 'statement',
        clauses: [{ clause: 'sorry' }, { clause: 'off' }, { clause: 'fixed' }],
      });
    given.does('safety-lead', 'clearStatement', { statement: 'statement-1', version: 1, verdict: 'clear' });
    given.does('comms', 'publishStatement', { statement: 'statement-1', version: 1 });
    expect(given.all('statement.published')[0]?.data.uncleared).toEqual(['legal-privacy']);
    expect(given.all('statement.checked')[0]?.data.clauses).toEqual([
      { clause: 'sorry', true: true, known: true, penalty: null },
      { clause: 'off', true: false, known: false, penalty: null },
      { clause: 'fixed', true: false, known: true, penalty: 'claims a fix' },
    ]);
  });

  it('a sentence that says less than the team knows is marked as overtaken', () => {
    const { clauses } = tinyScenario.comms;
    const comms = {
      ...tinyScenario.comms,
      clauses: clauses.map((clause) =>
        clause.id === 'sorry' ? { ...clause, staleWhen: { fact: 'measured.p-live', is: true } } : clause,
      ),
    };
    const saidAfter = (probes: string[]) => {
      const given = call({ scenario: { ...tinyScenario, comms } });
      if (probes.length > 0) given.does('product-owner', 'runProbe', { targets: probes });
      given.until(8).does('comms', 'draftStatement', { kind: 'statement', clauses: [{ clause: 'sorry' }] });
      given.does('comms', 'publishStatement', { statement: 'statement-1', version: 1 });
      return given.all('statement.checked')[0]?.data.clauses;
    };
    expect(saidAfter([])).toEqual([{ clause: 'sorry', true: true, known: true, penalty: null }]);
    expect(saidAfter(['p-live'])).toEqual([
      { clause: 'sorry', true: true, known: true, penalty: null, stale: true },
    ]);
  });

  it('a reading speaks for now until what it measured has changed', () => {
    const reading = (given: ReturnType<typeof call>) =>
      factReader(compile(tinyScenario, 1), given.state)('reading.p-live');
    const given = call();
    expect(reading(given)).toBeNull();
    given.does('product-owner', 'runProbe', { targets: ['p-live'] }).until(2);
    expect(reading(given)).toBe('failing');
    given.does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main'] });
    given.does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'], options: ['drain'] });
    given.until(5);
    expect(reading(given)).toBeNull();
    given.does('product-owner', 'runProbe', { targets: ['p-live'] }).until(8);
    expect(reading(given)).toBe('clean');
  });

  it('a new version voids the clearances of the old one, and an old version cannot be published', () => {
    const given = call()
      .until(8)
      .does('comms', 'draftStatement', { kind: 'statement', clauses: [{ clause: 'sorry' }] })
      .does('safety-lead', 'clearStatement', { statement: 'statement-1', version: 1, verdict: 'clear' });
    given.does('comms', 'draftStatement', {
      kind: 'statement',
      clauses: [{ clause: 'sorry', text: 'We are very sorry.' }],
    });
    expect(given.state.statements['statement-1']?.cleared).toEqual([]);
    expect(given.try('comms', 'publishStatement', { statement: 'statement-1', version: 1 })).toMatchObject({
      code: 'stale',
    });
    expect(
      given.try('comms', 'draftStatement', {
        kind: 'statement',
        clauses: [{ clause: 'sorry' }],
        freeText: 'word '.repeat(40),
      }),
    ).toMatchObject({ code: 'tooLarge' });
  });

  it('a decision cites what is on the board, at most five items, each marked', () => {
    const given = call();
    const base = { option: 'patch', citations: [{ evidence: 'TRACE', mark: 'supports' as const }] };
    expect(given.try('incident-commander', 'recordDecision', base)).toMatchObject({ code: 'notFound' });
    expect(given.try('safety-lead', 'recordDecision', { option: 'patch' })).toMatchObject({
      code: 'notYourRole',
    });
    expect(
      given.try('incident-commander', 'recordDecision', {
        option: 'patch',
        citations: Array.from({ length: 6 }, (_, n) => ({ evidence: `E${n}`, mark: 'supports' as const })),
      }),
    ).toMatchObject({ code: 'malformed' });
    given.does('incident-commander', 'recordDecision', { option: 'patch', reconsiderInMs: minutes(60) });
    expect(given.all('decision.recorded')[0]?.data).toMatchObject({
      decision: 1,
      option: 'patch',
      reconsiderAt: minutes(60),
    });
  });

  it('welfare, duties and outreach belong to their desks', () => {
    const given = call().until(8);
    given.does('safety-lead', 'decideWelfare', { cases: ['reported'], actions: ['no-referral-recorded'] });
    expect(
      given.try('comms', 'recordDuty', { duty: 'notice', action: 'notify', basis: 'contract' }),
    ).toMatchObject({ code: 'notYourRole' });
    given
      .does('legal-privacy', 'recordDuty', { duty: 'notice', action: 'notify', basis: 'contract' })
      .does('support-lead', 'sendOutreach', { group: 'users', clauses: [{ clause: 'sorry' }] });
    expect(given.all('duty.recorded').map(({ data }) => data.duty)).toEqual(['notice']);
    expect(
      given.try('legal-privacy', 'recordDuty', {
        duty: 'notice',
        also: ['nope'],
        action: 'assess',
        basis: 'contract',
      }),
    ).toMatchObject({ code: 'notFound' });
    expect(
      given.try('support-lead', 'sendOutreach', { group: 'users', clauses: [{ clause: 'sorry' }] }),
    ).toMatchObject({ code: 'alreadyDone' });
  });
});

describe('what is written to people', () => {
  const text = { group: 'users', clauses: [{ clause: 'sorry' }] };
  const draft = { ...text, freeText: 'Write to us.' };
  const says = (verdict: 'clear' | 'change', version: number) => ({
    texts: [{ group: 'users', version }],
    verdict,
    comment: verdict === 'clear' ? '' : 'too little',
  });
  const sent = (given: Given) => given.all('outreach.sent').map(({ data }) => data.clearedBy);

  it('goes out with the last clearance of exactly these words, in the name of whoever wrote them', () => {
    const given = call().until(8);
    expect(given.try('legal-privacy', 'clearOutreach', says('clear', 1))).toMatchObject({
      code: 'prerequisite',
    });
    given.does('support-lead', 'draftOutreach', text).does('support-lead', 'draftOutreach', draft);
    expect(given.try('comms', 'clearOutreach', says('clear', 2))).toMatchObject({ code: 'notYourRole' });
    expect(given.try('legal-privacy', 'clearOutreach', says('clear', 1))).toMatchObject({ code: 'stale' });
    given.does('legal-privacy', 'clearOutreach', says('change', 2));
    expect(sent(given)).toEqual([]);
    given.does('legal-privacy', 'clearOutreach', says('clear', 2));
    expect(given.all('outreach.sent')[0]).toMatchObject({
      by: { role: 'support-lead' },
      data: { freeText: 'Write to us.', clearedBy: ['legal-privacy'] },
    });
    expect(given.all('outreach.checked')).toHaveLength(1);
    expect(given.try('legal-privacy', 'clearOutreach', says('clear', 2))).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it.each<[string, (given: Given) => Given]>([
    ['words never put up', (given) => given],
    ['words put up and not cleared', (given) => given.does('support-lead', 'draftOutreach', text)],
    [
      'words that were to be changed',
      (given) =>
        given
          .does('support-lead', 'draftOutreach', text)
          .does('legal-privacy', 'clearOutreach', says('change', 1)),
    ],
  ])('%s go out without a clearance, although legal sits in the call', (_name, prepare) => {
    const given = prepare(call().until(8)).does('support-lead', 'sendOutreach', text);
    expect(given.state.joined).toHaveProperty('legal-privacy');
    expect(sent(given)).toEqual([[]]);
  });
});

describe('seats that change hands', () => {
  const leave = { seat: 'seat-cp', occupant: 'colleague' } as const;

  it('only the facilitator gives a seat, to a person or to a scripted colleague, and only while there is a drill', () => {
    const given = call().until(8);
    expect(given.try('comms', 'assignSeat', leave)).toMatchObject({ code: 'notYourRole' });
    expect(given.try('facilitator', 'assignSeat', { seat: 'seat-none', occupant: 'person' })).toMatchObject({
      code: 'unknownSeat',
    });
    expect(given.try('facilitator', 'assignSeat', { ...leave, occupant: 'person' })).toMatchObject({
      code: 'alreadyDone',
    });
    given.does('facilitator', 'assignSeat', leave);
    // The call may read the desk of a colleague, to know what to ask for.
    expect(given.all('role.briefed').at(-1)?.data).toMatchObject({ role: 'comms', open: true });
    given.does('incident-commander', 'askColleague', {
      role: 'comms',
      request: { kind: 'query', query: 'nonsense' },
    });
    given.does('facilitator', 'assignSeat', { ...leave, occupant: 'person' });
    expect(
      given.try('incident-commander', 'askColleague', {
        role: 'comms',
        request: { kind: 'query', query: 'x' },
      }),
    ).toMatchObject({ code: 'notPossible' });
    given.does('facilitator', 'endDrill', {});
    expect(given.try('facilitator', 'assignSeat', leave)).toMatchObject({ code: 'wrongPhase' });
  });

  it('a page that rings at a seat whose person left is answered by the colleague, and one that came to sit answers it themselves', () => {
    const paged = () => {
      const given = new Given().does('facilitator', 'startDrill', {});
      given.does('support-lead', 'declareIncident', { severity: 1 });
      given.does('support-lead', 'sendPage', { targets: ['comms-oncall'] });
      return given;
    };
    const alone = paged().until(4);
    expect(alone.state.joined).not.toHaveProperty('comms');
    const left = paged();
    left.does('facilitator', 'assignSeat', { seat: 'seat-cp', occupant: 'colleague' });
    left.until(4);
    expect(left.state.joined).toHaveProperty('comms');
    const came = paged();
    came.does('facilitator', 'assignSeat', { seat: 'seat-cp', occupant: 'colleague' });
    came.does('facilitator', 'assignSeat', { seat: 'seat-cp', occupant: 'person' });
    came.until(4);
    expect(came.state.joined).not.toHaveProperty('comms');
  });
});

it('whoever has command sees every switch to authorise it, and their own again when they hand it back', () => {
  const given = call().until(8);
  const all = given.c.scenario.world.switches.map(({ id }) => id);
  const switches = () =>
    given
      .all('role.briefed')
      .findLast(({ data }) => data.role === 'comms')
      ?.data.kit.switches.map(({ id }) => id);
  expect(switches()).not.toEqual(all);
  given.does('incident-commander', 'handOverCommand', { to: 'comms' });
  given.does('comms', 'acceptCommand', {});
  expect(switches()).toEqual(all);
  const scope = given.c.scenario.world.switches[0]!.scopes[0]!.id;
  given.does('comms', 'authoriseSwitch', { switch: all[0]!, scopes: [scope] });
  given.does('comms', 'handOverCommand', { to: 'incident-commander' });
  given.does('incident-commander', 'acceptCommand', {});
  expect(switches()).not.toEqual(all);
});
