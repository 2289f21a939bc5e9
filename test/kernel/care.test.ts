import { describe, expect, it } from 'vitest';
import type { SeatPlan } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { OutreachGroup, WelfareCase } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// Who may decide about somebody in danger, and who may be written to.

const [known] = tinyScenario.people.welfare as [WelfareCase];
const [users] = tinyScenario.people.outreach as [OutreachGroup];
const case_ = (id: string, change: Partial<WelfareCase> = {}): WelfareCase => ({
  ...known,
  id,
  title: `${id}: somebody`,
  actions: ['in-product-card', 'message-young-person'],
  right: ['message-young-person'],
  harmful: [],
  ...change,
});
const { dueAt: _own, ...noClock } = case_('danger', { risk: 'present', dueAfterMs: minutes(15) });
const scenario: Scenario = {
  ...tinyScenario,
  people: {
    ...tinyScenario.people,
    welfare: [noClock, case_('calm')],
    outreach: [
      { ...users, reaches: { cases: ['danger', 'calm'], action: 'message-young-person' } },
      { ...users, id: 'later', requires: { when: { fact: 'declared', is: false }, because: 'Not now.' } },
    ],
  },
};
const desks = {
  'ic-oncall': 'incident-commander',
  'safety-oncall': 'safety-lead',
} as const;
const withoutSafety = { 'ic-oncall': 'incident-commander' } as const;
const call = (
  roles: Record<string, (typeof desks)[keyof typeof desks]> = desks,
  seats?: readonly SeatPlan[],
) => underWay(roles, { scenario, ...(seats ? { seats } : {}) }).until(8);
const decide = (
  id: string,
  reviewer = '',
  action: 'in-product-card' | 'message-young-person' = 'message-young-person',
) => ({
  cases: [id],
  actions: [action],
  reviewer,
});

describe('somebody who may be in danger now', () => {
  it('is shown with a clock that starts when the desks see it, and with whose decision it is', () => {
    const opened = call().all('welfare.opened');
    const danger = opened.find(({ data }) => data.case === 'danger');
    expect(danger?.data).toMatchObject({
      decides: 'safety-lead',
      dueAt: (danger?.at ?? 0) + minutes(15),
    });
    expect(opened.find(({ data }) => data.case === 'calm')?.data.decides).toBeUndefined();
  });

  it('is the safety lead’s to decide, in whatever batch', () => {
    const given = call();
    expect(given.try('legal-privacy', 'decideWelfare', decide('danger', 'Dr Ana'))).toMatchObject({
      code: 'notYourRole',
      message: expect.stringMatching(/somebody may be in danger now/),
    });
    expect(
      given.try('legal-privacy', 'decideWelfare', {
        ...decide('danger', 'Dr Ana'),
        cases: ['calm', 'danger'],
      }),
    ).toMatchObject({ code: 'notYourRole' });
    expect(
      given.try('legal-privacy', 'logHeard', {
        act: 'welfareDecided',
        role: 'legal-privacy',
        subject: 'danger:message-young-person',
      }),
    ).toMatchObject({ code: 'notYourRole' });
    expect(given.all('welfare.decided')).toEqual([]);
    given
      .does('legal-privacy', 'decideWelfare', decide('calm'))
      .does('safety-lead', 'decideWelfare', decide('danger', 'Dr Ana'));
    expect(given.all('welfare.decided').map(({ data, by }) => [data.case, by?.role])).toEqual([
      ['calm', 'legal-privacy'],
      ['danger', 'safety-lead'],
    ]);
  });

  it('waits for nobody: without a safety lead in the call another desk decides and names who read it', () => {
    const silent = SIX_SEATS.map((seat) =>
      seat.roles.includes('safety-lead') ? { ...seat, occupant: 'silent' as const } : seat,
    );
    const given = call(withoutSafety, silent);
    expect(given.try('legal-privacy', 'decideWelfare', decide('danger', ' '))).toMatchObject({
      code: 'prerequisite',
      message: expect.stringMatching(/name, as reviewer, the clinician/),
    });
    given.does('legal-privacy', 'decideWelfare', decide('danger', 'Dr Ana, clinical adviser'));
    expect(given.state.welfare.danger).toEqual(['message-young-person']);
  });

  it('nor for a scripted colleague, who decides about nobody', () => {
    const scripted = SIX_SEATS.map((seat) =>
      seat.roles.includes('safety-lead') ? { ...seat, occupant: 'colleague' as const } : seat,
    );
    const given = call(desks, scripted);
    given.does('legal-privacy', 'decideWelfare', decide('danger', 'Dr Ana, clinical adviser'));
    expect(given.all('welfare.decided')).toHaveLength(1);
  });
});

describe('nobody is written to unseen', () => {
  const text = { group: 'users', clauses: [{ clause: 'sorry' }] };

  it.each(['draftOutreach', 'sendOutreach'] as const)('%s waits until each of them is decided on', (act) => {
    const given = call();
    expect(given.try('support-lead', act, text)).toMatchObject({
      code: 'prerequisite',
      message: expect.stringMatching(/2 of 2 are not decided on yet \(danger, calm\)/),
    });
    given.does('safety-lead', 'decideWelfare', decide('danger', 'Dr Ana'));
    expect(given.try('support-lead', act, text)).toMatchObject({
      message: expect.stringMatching(/1 of 2 are not decided on yet \(calm\)/),
    });
    given.does('safety-lead', 'decideWelfare', decide('calm', 'Bo'));
    given.does('support-lead', act, text);
  });

  it('and goes to nobody where a message was decided for nobody', () => {
    const given = call();
    given
      .does('safety-lead', 'decideWelfare', decide('danger', 'Dr Ana', 'in-product-card'))
      .does('safety-lead', 'decideWelfare', decide('calm', 'Bo', 'in-product-card'));
    expect(given.try('support-lead', 'sendOutreach', text)).toMatchObject({
      code: 'prerequisite',
      message: expect.stringMatching(/was decided for nobody/),
    });
    expect(given.all('outreach.sent')).toEqual([]);
  });

  it('a group that must wait says why', () => {
    expect(call().try('support-lead', 'sendOutreach', { ...text, group: 'later' })).toMatchObject({
      code: 'prerequisite',
      message: 'Not now.',
    });
  });
});
