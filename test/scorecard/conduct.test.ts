import { describe, expect, it } from 'vitest';
import type { PlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours } from '../../shared/time.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import { at, criterionOf, entry, gateOf, pointsOf, ratingOf, scoreOf } from '../support/logBuilder.ts';
import { changed, ofType, opening, published, wellPlayed, without } from '../support/wellPlayed.ts';

const good = (clause: string) => ({ clause, true: true, known: true, penalty: null });
const noText = () => without(wellPlayed(), ofType('statement.published', 'statement.checked'));

describe('scope', () => {
  it('Q1: half a point for each right answer that cites what shows it', () => {
    const answers = (change: Record<string, unknown>) =>
      changed(wellPlayed(), (item) => item.type === 'scope.estimated' && item.at === at('24:30'), change);
    expect(pointsOf(answers({ answers: { straightforward: 'yes', spread: 'global' } }), 'Q1')).toBe(0.5);
    expect(pointsOf(answers({ evidence: [] }), 'Q1')).toBe(0);
    expect(pointsOf(answers({ evidence: ['e-report'] }), 'Q1')).toBe(0);
  });

  it('Q2: an interval in time that agrees with the sample; a single number earns nothing', () => {
    const range = (low: number, high: number, time = '20:00') =>
      wellPlayed().map((item) =>
        item.type === 'scope.estimated' && item.at === at('20:00')
          ? { ...item, at: at(time), data: { ...item.data, low, high } }
          : item,
      );
    expect(pointsOf(range(450, 450), 'Q2')).toBe(0);
    expect(pointsOf(range(900, 1200), 'Q2')).toBe(0);
    expect(pointsOf(range(400, 900), 'Q2')).toBe(2);
    expect(pointsOf(range(400, 900, '26:00'), 'Q2')).toBe(1);
    expect(pointsOf(range(0, 100_000), 'Q2')).toBe(1);
    expect(pointsOf(range(206, 854, '11:00'), 'Q2')).toBe(0);
  });

  it('Q3: the right word without evidence earns nothing', () => {
    const stated = (change: Record<string, unknown>) =>
      changed(wellPlayed(), (item) => item.type === 'scope.estimated' && item.at === at('24:30'), change);
    expect(pointsOf(stated({ cause: 'induced' }), 'Q3')).toBe(0);
    expect(pointsOf(stated({ evidence: ['e-old'] }), 'Q3')).toBe(0);
  });
});

describe('command', () => {
  it('R1: a late commander and an unanswered hand-off each cost one', () => {
    const late = wellPlayed().map((item) =>
      item.type === 'command.taken'
        ? { ...item, at: at('05:00'), data: { ...item.data, happenedAt: at('05:00') } }
        : item,
    );
    expect(pointsOf(late, 'R1')).toBe(1);
    const offered = [
      ...wellPlayed(),
      entry(
        '22:00',
        'command.handedOver',
        { from: 'incident-commander', to: 'scribe', happenedAt: at('22:00') },
        'incident-commander',
      ),
    ];
    expect(pointsOf(offered, 'R1')).toBe(1);
    const taken = (time: string) => [
      ...offered,
      entry(time, 'command.taken', { role: 'scribe', happenedAt: at(time) }, 'scribe'),
    ];
    expect(pointsOf(taken('23:00'), 'R1')).toBe(2);
    expect(pointsOf(taken('24:30'), 'R1')).toBe(1);
    // Taken back in time, command was never in doubt; taken back late, nobody knew for minutes.
    const back = (time: string) => [
      ...offered,
      entry(time, 'command.offerWithdrawn', { from: 'incident-commander', to: 'scribe' }),
    ];
    expect(pointsOf(back('23:00'), 'R1')).toBe(2);
    expect(pointsOf(back('24:30'), 'R1')).toBe(1);
    expect(pointsOf(without(wellPlayed(), ofType('command.taken')), 'R1')).toBe(0);
  });

  it('R1: command goes to the deputy; a desk with work of its own costs half a point unless the deputy could not be had', () => {
    const scenario: Scenario = {
      ...fixtureScenario,
      paging: {
        ...fixtureScenario.paging,
        targets: [
          ...fixtureScenario.paging.targets,
          { id: 'ic-secondary', title: 'Second commander', role: 'scribe' },
        ],
      },
    };
    const handed = (to: PlayRole, ...before: ReturnType<typeof entry>[]) => [
      ...wellPlayed(),
      ...before,
      entry('22:00', 'command.handedOver', { from: 'incident-commander', to, happenedAt: at('22:00') }),
      entry('22:30', 'command.taken', { role: to, happenedAt: at('22:30') }),
    ];
    const paged = entry('12:00', 'page.sent', {
      page: 'page-77',
      target: 'ic-secondary',
      title: 'Second commander',
      role: 'scribe',
      severity: 0,
      note: '',
      limitMs: 300_000,
      answersTo: null,
    });
    const answered = entry('13:00', 'page.acknowledged', {
      page: 'page-77',
      target: 'ic-secondary',
      role: null,
      seat: null,
      name: 'Ruth Calder',
      words: 'On the bridge.',
    });
    expect(pointsOf(handed('scribe'), 'R1', scenario)).toBe(2);
    expect(pointsOf(handed('product-owner'), 'R1', scenario)).toBe(1.5);
    expect(pointsOf(handed('product-owner', paged, answered), 'R1', scenario)).toBe(1.5);
    expect(pointsOf(handed('product-owner', paged), 'R1', scenario)).toBe(2);
    expect(pointsOf(handed('product-owner'), 'R1')).toBe(2);
    expect(criterionOf(scoreOf(handed('product-owner'), scenario), 'R1').why).toMatch(
      /desk of their own to run/,
    );
  });

  it('R1: more than ten minutes without a commander caps the block at U', () => {
    const gap = scoreOf(without(wellPlayed(), ofType('command.taken')));
    expect([gateOf(gap, 'no-commander').hit, ratingOf(gap, 'command')]).toEqual([true, 'U']);
    expect(gateOf(scoreOf(wellPlayed()), 'no-commander').hit).toBe(false);
  });

  it('R2: exactly three accepted owners in time; a fourth claimant takes it all', () => {
    expect(
      pointsOf(
        without(wellPlayed(), (item) => item.type === 'owner.accepted' && item.data.area === 'external'),
        'R2',
      ),
    ).toBe(1);
    const fourth = [
      ...wellPlayed(),
      entry(
        '09:10',
        'owner.accepted',
        { area: 'external', role: 'product-owner', happenedAt: at('09:10') },
        'product-owner',
      ),
    ];
    expect(pointsOf(fourth, 'R2')).toBe(0);
    const late = wellPlayed().map((item) =>
      item.type === 'owner.accepted'
        ? { ...item, at: at('12:00'), data: { ...item.data, happenedAt: at('12:00') } }
        : item,
    );
    expect(pointsOf(late, 'R2')).toBe(1);
    expect(pointsOf(without(wellPlayed(), ofType('owner.accepted')), 'R2')).toBe(0);
  });

  it('R3: an update of a word or two informs nobody', () => {
    expect(pointsOf(changed(wellPlayed(), ofType('update.posted'), { text: 'All off.' }), 'R3')).toBe(0);
    expect(
      pointsOf(changed(wellPlayed(), ofType('update.posted'), { text: '(said on the call)' }), 'R3'),
    ).toBe(2);
  });

  it('R3: the rhythm of the severity, each update naming the next', () => {
    expect(pointsOf(changed(wellPlayed(), ofType('update.posted'), { nextAt: null }), 'R3')).toBe(1);
    expect(
      pointsOf(
        without(wellPlayed(), (item) => item.type === 'update.posted' && item.at === at('15:00')),
        'R3',
      ),
    ).toBe(1);
    expect(
      pointsOf(
        without(wellPlayed(), (item) => item.type === 'update.posted' && item.at > at('05:00')),
        'R3',
      ),
    ).toBe(1);
    expect(pointsOf(without(wellPlayed(), ofType('update.posted')), 'R3')).toBe(0);
  });

  it('R4: the senior is answered by a reply or by a heard tap', () => {
    const silent = without(wellPlayed(), ofType('inject.answered'));
    expect(pointsOf(silent, 'R4')).toBe(0);
    expect(
      pointsOf(
        [
          ...silent,
          entry('09:30', 'heard.logged', {
            act: 'swoopAnswered',
            role: 'incident-commander',
            subject: null,
            happenedAt: at('09:30'),
          }),
        ],
        'R4',
      ),
    ).toBe(0.5);
    expect(pointsOf(changed(wellPlayed(), ofType('inject.answered'), { reply: 'obey' }), 'R4')).toBe(0);
  });
});

describe('comms', () => {
  it('M1: each of the five, and only before the first word goes out', () => {
    expect(
      pointsOf(
        changed(wellPlayed(), ofType('narrative.aligned'), { plan: false, willNotClaim: false }),
        'M1',
      ),
    ).toBe(0.9);
    expect(pointsOf(changed(wellPlayed(), ofType('narrative.aligned'), { text: '' }), 'M1')).toBe(0.8);
    const late = wellPlayed().map((item) =>
      item.type === 'narrative.aligned'
        ? { ...item, at: at('28:00'), data: { ...item.data, happenedAt: at('28:00') } }
        : item,
    );
    expect(pointsOf(late, 'M1')).toBe(0);
  });

  it('M1: an answer to one person is not the first word outside, a letter to a group is', () => {
    const letter = entry(
      '10:00',
      'outreach.sent',
      { group: 'users', clauses: [], freeText: '', clearedBy: ['legal-privacy'] },
      'support-lead',
    );
    const early = [...without(wellPlayed(), ofType('outreach.sent')), letter];
    const to = (personal: boolean): Scenario => ({
      ...fixtureScenario,
      people: {
        ...fixtureScenario.people,
        outreach: fixtureScenario.people.outreach.map((group) => ({ ...group, personal })),
      },
    });
    expect(pointsOf(early, 'M1', to(false))).toBe(0);
    expect(pointsOf(early, 'M1', to(true))).toBe(1.5);
  });

  it('M1, W4: a brief to our own board is no word outside, and notifies nobody', () => {
    const withBoard = (inside: boolean): Scenario => ({
      ...fixtureScenario,
      people: {
        ...fixtureScenario.people,
        outreach: [
          ...fixtureScenario.people.outreach,
          ...fixtureScenario.people.outreach.map((group) => ({
            ...group,
            id: 'board',
            title: 'The board',
            required: false,
            inside,
          })),
        ],
      },
    });
    const brief = { group: 'board', clauses: [], freeText: '', clearedBy: [] };
    const untrue = { ...good('o-ack'), true: false };
    const early = [
      ...wellPlayed(),
      entry('10:00', 'outreach.sent', brief, 'support-lead'),
      entry('10:00', 'outreach.checked', { group: 'board', clauses: [untrue] }, 'support-lead'),
    ];
    expect(pointsOf(early, 'M1', withBoard(false))).toBe(0);
    expect(pointsOf(early, 'W4', withBoard(false))).toBe(0);
    expect(pointsOf(early, 'M1', withBoard(true))).toBe(1.5);
    expect(pointsOf(early, 'W4', withBoard(true))).toBe(1);
    const card = scoreOf(early, withBoard(true));
    expect(JSON.stringify(card.answers)).not.toContain('The board');
  });

  it('M2: one voice and cleared words, once there are words or a reasoned hold', () => {
    expect(
      pointsOf(changed(wellPlayed(), ofType('statement.published'), { uncleared: ['safety-lead'] }), 'M2'),
    ).toBe(0.5);
    expect(
      pointsOf([...wellPlayed(), entry('16:00', 'spokesperson.set', { role: 'executive' }, 'comms')], 'M2'),
    ).toBe(0.5);
    expect(pointsOf(noText(), 'M2')).toBe(0);
    expect(
      pointsOf(
        [
          ...noText(),
          entry('20:00', 'statement.withheld', { reason: 'facts first', reviewAt: at('30:00') }, 'comms'),
        ],
        'M2',
      ),
    ).toBe(1);
  });

  it('M3: the share of wanted purposes with true and known sentences', () => {
    const text = (...ids: string[]) => [...noText(), ...published('27:00', ids.map(good))];
    expect(pointsOf(text('c-ack', 'c-sorry'), 'M3')).toBe(1);
    expect(
      pointsOf(
        [...noText(), ...published('27:00', [good('c-ack'), { ...good('c-action'), true: false }])],
        'M3',
      ),
    ).toBe(0.5);
    expect(
      pointsOf(
        [
          ...text('c-ack'),
          ...published('28:00', ['c-ack', 'c-sorry', 'c-action'].map(good), 'statement', 's2'),
        ],
        'M3',
      ),
    ).toBe(1.5);
  });

  it('M3: "at least one", once findings said more, earns nothing for how many, unless the text says what they said', () => {
    const clauses = [
      ...fixtureScenario.comms.clauses,
      { id: 'c-open', text: 'We do not know how many.', purpose: 'scope' as const },
      {
        id: 'c-counted',
        text: 'Our sample points to more.',
        purpose: 'scope' as const,
        knownWhen: { all: [] },
      },
    ];
    const wanted = [
      { purpose: 'acknowledge' as const, share: 0.5 },
      { purpose: 'scope' as const, share: 0.5 },
    ];
    const scenario = { ...fixtureScenario, comms: { ...fixtureScenario.comms, clauses, wanted } };
    const atLeastOne = { ...good('c-ack'), stale: true };
    const text = (...said: ReturnType<typeof good>[]) => [...noText(), ...published('27:00', said)];
    const m3 = (...said: ReturnType<typeof good>[]) => pointsOf(text(...said), 'M3', scenario);
    expect(m3(good('c-ack'), good('c-open'))).toBe(2.5);
    expect(m3(atLeastOne, good('c-open'))).toBe(1.3);
    expect(m3(atLeastOne, good('c-counted'))).toBe(2.5);
    expect(m3(atLeastOne, { ...good('c-counted'), known: false })).toBe(1.3);
    expect(criterionOf(scoreOf(text(atLeastOne, good('c-open')), scenario), 'M3').why).toMatch(
      /less than the team knew/,
    );
  });

  it('M3: RULE-8: a reasoned hold or a true holding line is enough until the story runs', () => {
    const noPress = (entries: ReturnType<typeof noText>) =>
      without(entries, (item) => item.type === 'inject.delivered' && item.data.inject === 'press');
    const withheld = entry(
      '20:00',
      'statement.withheld',
      { reason: 'facts first', reviewAt: at('30:00') },
      'comms',
    );
    expect(pointsOf([...noPress(noText()), withheld], 'M3')).toBe(2.5);
    expect(
      pointsOf(
        [...noPress(noText()), ...published('20:00', [good('c-ack'), good('c-sorry')], 'reactive')],
        'M3',
      ),
    ).toBe(2.5);
    // One true sentence is a beginning and not yet a line to hold with.
    expect(pointsOf([...noPress(noText()), ...published('20:00', [good('c-ack')], 'reactive')], 'M3')).toBe(
      0.5,
    );
    expect(pointsOf([...noText(), withheld], 'M3')).toBe(0);
    expect(pointsOf([...noText(), ...published('20:00', [good('c-ack')], 'reactive')], 'M3')).toBe(0.5);
  });

  it('M4: one harmful or untrue sentence takes the point, and silence never earns it', () => {
    expect(
      pointsOf(
        [
          ...noText(),
          ...published('27:00', [good('c-ack'), { ...good('c-blame'), penalty: 'it blames a user' }]),
        ],
        'M4',
      ),
    ).toBe(0);
    expect(
      pointsOf(
        [...noText(), ...published('27:00', [good('c-ack'), { ...good('c-action'), known: false }])],
        'M4',
      ),
    ).toBe(0);
    expect(pointsOf(noText(), 'M4')).toBe(0);
  });

  it('M4, gate: what was public before the people concerned had heard is quoted with them, and caps the block', () => {
    const [text, checked] = published('27:00', ['c-ack', 'c-sorry', 'c-action'].map(good));
    const tooSoon = [
      ...noText(),
      ...(text && checked ? [text, { ...checked, data: { ...checked.data, unheard: ['users'] } }] : []),
    ];
    const scenario = {
      ...fixtureScenario,
      comms: {
        ...fixtureScenario.comms,
        hearFirst: [
          {
            id: 'users',
            title: 'the users concerned',
            when: { all: [] },
            heard: { fact: 'outreach.users', is: true },
          },
        ],
      },
    };
    const card = scoreOf(tooSoon, scenario);
    const why = 'The text of T+27:00 was public before the users concerned had heard from you.';
    expect(criterionOf(card, 'M4')).toMatchObject({ points: 0, why: expect.stringContaining(why) });
    expect(gateOf(card, 'public-before-people')).toMatchObject({ hit: true, why });
    expect(ratingOf(card, 'comms')).toBe('M');
    expect(gateOf(scoreOf(wellPlayed()), 'public-before-people')).toMatchObject({ hit: false });
  });

  it('M5: something true by the deadline', () => {
    const two = [good('c-ack'), good('c-sorry')];
    expect(pointsOf([...noText(), ...published('30:00', two)], 'M5')).toBe(1);
    expect(pointsOf([...noText(), ...published('30:01', two)], 'M5')).toBe(0);
    // "We are sorry." alone is true of everything.
    expect(pointsOf([...noText(), ...published('29:00', [good('c-sorry')])], 'M5')).toBe(0);
    expect(pointsOf([...noText(), ...published('29:00', [{ ...good('c-fixed'), true: false }])], 'M5')).toBe(
      0,
    );
  });

  it('gate: something untrue published caps the block at M', () => {
    const card = scoreOf([
      ...wellPlayed(),
      ...published('28:00', [{ ...good('c-fixed'), true: false }], 'statement', 's2'),
    ]);
    expect(gateOf(card, 'false-statement')).toMatchObject({
      hit: true,
      why: expect.stringContaining('It is fixed.'),
    });
    expect(ratingOf(card, 'comms')).toBe('M');
  });
});

describe('people', () => {
  const about = (id: string) => (item: { type: string; data: Record<string, unknown> }) =>
    item.type === 'welfare.decided' && item.data.case === id;

  it('W1: 1.2 for the reported person in time, 0.8 for the sampled accounts with a reviewer', () => {
    expect(pointsOf(without(wellPlayed(), about('reported')), 'W1')).toBe(0.8);
    expect(pointsOf(without(wellPlayed(), about('sample-1')), 'W1')).toBe(1.6);
    expect(pointsOf(changed(wellPlayed(), about('sample-1'), { reviewer: ' ' }), 'W1')).toBe(1.6);
    expect(pointsOf(changed(wellPlayed(), about('reported'), { happenedAt: at('23:00') }), 'W1')).toBe(1.4);
  });

  it('W1: a step that can do harm takes its whole part', () => {
    expect(
      pointsOf(
        changed(wellPlayed(), about('reported'), { actions: ['safeguarding-lead', 'contact-guardian'] }),
        'W1',
      ),
    ).toBe(0.8);
    expect(
      pointsOf(
        changed(wellPlayed(), about('sample-2'), { actions: ['message-young-person', 'contact-guardian'] }),
        'W1',
      ),
    ).toBe(1.2);
  });

  it('W2: what each required group read, cleared and true', () => {
    expect(
      pointsOf(changed(wellPlayed(), ofType('outreach.checked'), { clauses: [good('o-ack')] }), 'W2'),
    ).toBe(1);
    expect(
      pointsOf(
        changed(wellPlayed(), ofType('outreach.checked'), {
          clauses: [good('o-ack'), good('o-sorry'), { ...good('o-cause'), penalty: 'cause' }],
        }),
        'W2',
      ),
    ).toBe(1);
    expect(
      pointsOf(
        changed(wellPlayed(), ofType('outreach.checked'), {
          clauses: [good('o-ack'), { ...good('o-sorry'), true: false }],
        }),
        'W2',
      ),
    ).toBe(0);
    expect(pointsOf(changed(wellPlayed(), ofType('outreach.sent'), { clearedBy: [] }), 'W2')).toBe(1);
  });

  it('W3: only cells that somebody recorded, right and in time', () => {
    const cell = (id: string) => (item: { type: string; data: Record<string, unknown> }) =>
      item.type === 'duty.recorded' && item.data.duty === id;
    expect(pointsOf(without(wellPlayed(), cell('memo')), 'W3')).toBe(2);
    expect(pointsOf(changed(wellPlayed(), cell('school'), { action: 'assess' }), 'W3')).toBe(2);
    const sent = (item: { type: string }) => item.type === 'notice.sent';
    const afterwards = (match: (item: ReturnType<typeof wellPlayed>[number]) => boolean) =>
      wellPlayed().map((item) => (match(item) ? { ...item, at: at('1450:00') } : item));
    // The clock of a notice is met by the sending, whenever the decision was written down.
    expect(pointsOf(afterwards(sent), 'W3')).toBe(2.5);
    expect(pointsOf(afterwards(cell('school')), 'W3')).toBe(3);
    expect(criterionOf(scoreOf(without(wellPlayed(), sent)), 'W3')).toMatchObject({
      points: 2.5,
      why: expect.stringContaining('School contract: put down as a notice to give, and never sent.'),
    });
    // "Notify" is also right for the memo, and then somebody has to send it.
    expect(pointsOf(changed(wellPlayed(), cell('memo'), { action: 'notify' }), 'W3')).toBe(2.5);
  });

  it('W3: a notice counts when it is sent, within its limit, and not when it is ticked', () => {
    const carried = (limitMs: number): Scenario => ({
      ...fixtureScenario,
      duties: fixtureScenario.duties.map((duty) =>
        duty.id === 'school' ? { ...duty, carriedBy: ['users'], limitMs } : duty,
      ),
    });
    const w3 = (entries: ReturnType<typeof wellPlayed>, limitMs: number) =>
      criterionOf(scoreOf(entries, carried(limitMs)), 'W3');
    // Ticked at T+25, sent the next morning.
    expect(w3(wellPlayed(), hours(24)).points).toBe(3);
    expect(w3(wellPlayed(), hours(4))).toMatchObject({
      points: 2.5,
      why: expect.stringContaining(
        'School contract: put down as a notice to give, and sent at T+18h 05m, due T+4h 00m.',
      ),
    });
    expect(w3(without(wellPlayed(), ofType('outreach.sent')), hours(24))).toMatchObject({
      points: 2.5,
      why: expect.stringContaining('and never sent'),
    });
    // A session that ends with Act 1 could not send what is due the next day.
    const actOneOnly = wellPlayed().filter((item) => item.at <= at('36:00'));
    expect(w3(actOneOnly, hours(24)).points).toBe(3);
  });

  it('W2: a first word is owed only while the full text has not gone out', () => {
    const [users] = fixtureScenario.people.outreach;
    if (!users) throw new Error('no group');
    const withFirst: Scenario = {
      ...fixtureScenario,
      people: {
        ...fixtureScenario.people,
        outreach: [{ ...users, id: 'first', title: 'Users, a first word', headsUpFor: 'users' }, users],
      },
    };
    expect(criterionOf(scoreOf(wellPlayed(), withFirst), 'W2').points).toBe(2);
    const silent = without(wellPlayed(), ofType('outreach.sent'));
    expect(criterionOf(scoreOf(silent, withFirst), 'W2').why).toContain('Users, a first word');
  });

  it('W4: the trap takes it, and fewer than three recorded duties earn nothing', () => {
    const trap = (item: { type: string; data: Record<string, unknown> }) =>
      item.type === 'duty.recorded' && item.data.duty === 'coppa';
    expect(criterionOf(scoreOf(changed(wellPlayed(), trap, { action: 'notify' })), 'W4')).toMatchObject({
      points: 0,
      why: expect.stringContaining('without cause'),
    });
    expect(pointsOf(without(wellPlayed(), trap), 'W4')).toBe(0);
    expect(pointsOf(opening(), 'W4')).toBe(0);
  });
});
