import { describe, expect, it } from 'vitest';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';

const started = () => new Given().does('facilitator', 'startDrill', {});

describe('paging', () => {
  it('first on call is in the room from T+0, everybody else is not', () => {
    const given = started();
    expect(Object.keys(given.state.joined).sort()).toEqual(['product-owner', 'support-lead']);
  });

  it('a desk that has not been called may page anybody and declare, and may not speak', () => {
    const given = started();
    expect(given.try('comms', 'postMessage', { text: 'hello' })).toMatchObject({ code: 'notInCall' });
    given
      .does('comms', 'sendPage', { targets: ['ic-oncall'] })
      .does('legal-privacy', 'declareIncident', { severity: 1 });
    expect(given.state.severity).toBe(1);
  });

  it('acknowledging lets the seat in; a folded role waits for its own page', () => {
    const given = underWay({ 'model-oncall': 'model-owner' });
    expect(given.state.joined['model-owner']?.how).toBe('page');
    expect(given.try('infra-oncall', 'runQuery', { query: 'trace' })).toMatchObject({
      code: 'roleNotActive',
    });
    given.does('model-owner', 'sendPage', { targets: ['sre-oncall'] });
    const page = given.all('page.delivered').at(-1)?.data.page ?? '';
    given.does('infra-oncall', 'acknowledgePage', { pages: [page] });
    expect(given.try('infra-oncall', 'runQuery', { query: 'trace' })).toMatchObject({ code: 'prerequisite' });
  });

  it('one press acknowledges several pages', () => {
    const given = started().does('support-lead', 'sendPage', { targets: ['model-oncall', 'sre-oncall'] });
    const pages = given.all('page.delivered').map(({ data }) => data.page);
    given.does('model-owner', 'acknowledgePage', { pages });
    expect(given.state.joined).toMatchObject({ 'model-owner': {}, 'infra-oncall': {} });
  });

  it('the pager that fails never rings; at its limit the sender sees no answer, and escalating reaches the secondary', () => {
    const given = underWay({}).does('support-lead', 'sendPage', { targets: ['legal-oncall'] });
    expect(given.all('page.delivered')).toEqual([]);
    const page = given.all('page.sent')[0]?.data.page ?? '';
    expect(given.until(9.9).try('support-lead', 'escalatePage', { page })).toMatchObject({
      code: 'prerequisite',
    });
    given.until(10);
    expect(given.all('page.unanswered')).toHaveLength(1);
  });

  it('whoever is next is told what the first was told', () => {
    const noted = (note: string) => {
      const given = started()
        .does('support-lead', 'declareIncident', { severity: 0 })
        .does('support-lead', 'sendPage', { targets: ['legal-oncall'], note })
        .until(5);
      given.does('support-lead', 'escalatePage', { page: given.all('page.unanswered')[0]?.data.page ?? '' });
      return given.all('page.sent').at(-1)?.data.note;
    };
    expect(noted('A minor. Join by phone.')).toMatch(/^Escalated from .+\. A minor\. Join by phone\.$/);
    expect(noted('')).toMatch(/^Escalated from [^.]+\.$/);
  });

  it('a note to many is read once in the timeline', () => {
    const given = started().does('support-lead', 'sendPage', {
      targets: ['ic-oncall', 'model-oncall', 'sre-oncall'],
      note: 'A minor.',
    });
    const { timeline } = foldEvents(emptyView('seat-sl'), given.events);
    expect(
      timeline.filter(({ text }) => text.startsWith('Paged')).map(({ text }) => text.includes('A minor.')),
    ).toEqual([true, false, false]);
  });

  it('at Sev 0 the limit is five minutes, and escalation brings the person in', () => {
    const given = started()
      .does('support-lead', 'declareIncident', { severity: 0 })
      .does('support-lead', 'sendPage', { targets: ['legal-oncall'] })
      .until(5);
    given.does('support-lead', 'escalatePage', { page: given.all('page.unanswered')[0]?.data.page ?? '' });
    const rung = given.all('page.delivered')[0];
    expect(rung?.data).toMatchObject({ seat: 'seat-lp', target: 'legal-secondary' });
    given.does('legal-privacy', 'acknowledgePage', { pages: [rung?.data.page ?? ''] });
    expect(given.state.joined['legal-privacy']?.how).toBe('page');
  });

  it('at twice the limit the rota escalates by itself', () => {
    const given = started()
      .does('support-lead', 'declareIncident', { severity: 0 })
      .does('support-lead', 'sendPage', { targets: ['legal-oncall'] })
      .until(9.99);
    expect(given.all('page.escalated')).toEqual([]);
    given.does('facilitator', 'pauseDrill', {}).does('facilitator', 'resumeDrill', {});
    expect(given.state.timers['page-twice:page-1']?.dueAt).toBe(minutes(10));
  });

  it('RULE-6: by minute eight every core seat is in the call, rung by a colleague and without credit', () => {
    const given = started().until(8);
    expect(
      given
        .all('seat.joinedUnpaged')
        .map(({ data }) => data.seat)
        .sort(),
    ).toEqual(['seat-cp', 'seat-ic', 'seat-lp', 'seat-mo', 'seat-sl'].filter((seat) => seat !== 'seat-sl'));
    expect(given.state.joined['safety-lead']?.how).toBe('rung');
    expect(given.state.joined['infra-oncall']).toBeUndefined();
  });

  it('dead rotas and mass lists swallow a page, executives outside the seats answer it', () => {
    const given = started()
      .does('support-lead', 'sendPage', { targets: ['old-rota', 'all-eng', 'exec-oncall'] })
      .until(4);
    expect(given.all('page.acknowledged').map(({ data }) => data.name)).toEqual(['An executive']);
  });

  it('scripted colleagues acknowledge after a drawn delay of 30 to 210 seconds, the same for the same seed', () => {
    const seats = [{ seat: 'seat-sl', roles: ['safety-lead' as const], occupant: 'person' as const }];
    const at = (seed: number) =>
      new Given({ seats, seed })
        .does('facilitator', 'startDrill', {})
        .does('safety-lead', 'sendPage', { targets: ['comms-oncall'] })
        .until(4)
        .all('page.acknowledged')[0]?.at ?? 0;
    expect(at(3)).toBe(at(3));
    for (const seed of [1, 2, 3, 4, 5])
      expect(at(seed)).toSatisfy((value: number) => value >= 30_000 && value <= 210_000);
  });

  it('command is taken by the commander who joins, handed on, and accepted', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander' });
    expect(given.state.commander).toBe('incident-commander');
    given.does('incident-commander', 'handOverCommand', { to: 'product-owner' });
    expect(given.try('support-lead', 'acceptCommand', {})).toMatchObject({ code: 'notYourRole' });
    given.does('product-owner', 'acceptCommand', {});
    expect(given.try('incident-commander', 'changeSeverity', { severity: 0, reason: 'more' })).toMatchObject({
      code: 'notYourRole',
    });
  });

  it('RULE-2: a spoken act is one tap, dated when it was said, and counts like a typed one', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander' }).until(2);
    given.does('incident-commander', 'logHeard', {
      act: 'ownerNamed',
      role: 'incident-commander',
      subject: 'technical:model-owner',
      agoMs: 60_000,
    });
    expect(given.all('owner.set')[0]).toMatchObject({
      at: minutes(2),
      data: { area: 'technical', role: 'model-owner', happenedAt: minutes(1) },
    });
    expect(
      given.try('product-owner', 'logHeard', { act: 'updateGiven', role: 'incident-commander' }),
    ).toMatchObject({ code: 'notYourRole' });
    expect(
      given.try('incident-commander', 'logHeard', {
        act: 'updateGiven',
        role: 'incident-commander',
        agoMs: 180_001,
      }),
    ).toMatchObject({ code: 'malformed' });
  });
});
