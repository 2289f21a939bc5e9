import { describe, expect, it } from 'vitest';
import type { Entry } from '../support/logBuilder.ts';
import { at, criterionOf, entry, pointsOf, scoreOf } from '../support/logBuilder.ts';
import { changed, ofType, opening, paged, wellPlayed, without } from '../support/wellPlayed.ts';

const ofPage =
  (...pages: string[]) =>
  (item: Entry) =>
    pages.includes(String(item.data.page));
const sentTo = (target: string, time: string) =>
  entry(
    time,
    'page.sent',
    {
      page: `p-${target}-${time}`,
      target,
      title: target,
      role: null,
      severity: 1,
      note: '',
      limitMs: at('05:00'),
      answersTo: null,
    },
    'product-owner',
  );

describe('paging', () => {
  it('P5: one critical person missed costs double', () => {
    // Weights: ic 1, model 2, safety 2, product 1, comms 1, legal 2, exec 1.
    const noSafety = without(wellPlayed(), ofPage('p-safety'));
    expect(pointsOf(noSafety, 'P5')).toBe(4.8);
    expect(criterionOf(scoreOf(noSafety), 'P5')).toMatchObject({
      why: expect.stringContaining('Not paged: Safety rota'),
      fullMarks: expect.stringContaining('Without safety'),
    });
    expect(pointsOf(without(wellPlayed(), ofPage('p-comms')), 'P5')).toBe(5.4);
  });

  it('P5: a page after its limit, or into silence that nobody moved on, does not count', () => {
    const late = wellPlayed().map((item) => (ofPage('p-comms')(item) ? { ...item, at: at('06:00') } : item));
    expect(pointsOf(late, 'P5')).toBe(5.4);
    expect(
      pointsOf(
        without(wellPlayed(), ofPage('p-model-2')).filter((item) => item.type !== 'page.escalated'),
        'P5',
      ),
    ).toBe(4.8);
  });

  it('P5: R17: what an upgrade adds is due from the upgrade', () => {
    expect(pointsOf(wellPlayed(), 'P5')).toBe(6);
    const lateExec = wellPlayed().map((item) =>
      ofPage('p-exec')(item) ? { ...item, at: at('19:00') } : item,
    );
    expect(pointsOf(lateExec, 'P5')).toBe(5.4);
  });

  it('P5: RULE-16: those on call from the start earn nothing alone', () => {
    const declared = [
      ...opening(),
      entry(
        '02:00',
        'incident.declared',
        { severity: 1, summary: '', happenedAt: at('02:00') },
        'product-owner',
      ),
    ];
    for (const id of ['P5', 'P6', 'P7', 'P8', 'P9']) expect(pointsOf(declared, id), id).toBe(0);
    expect(pointsOf(without(wellPlayed(), ofType('incident.declared', 'severity.changed')), 'P5')).toBe(0);
  });

  it('P6: half a point per wrong page, two per mass page, never below zero', () => {
    expect(pointsOf([...wellPlayed(), sentTo('model-old', '03:00')], 'P6')).toBe(2.5);
    expect(pointsOf([...wellPlayed(), sentTo('all', '03:00')], 'P6')).toBe(1);
    expect(
      pointsOf(
        [...wellPlayed(), sentTo('all', '03:00'), sentTo('model-old', '03:00'), sentTo('model-old', '03:30')],
        'P6',
      ),
    ).toBe(0.5);
    expect(pointsOf([...wellPlayed(), sentTo('friends', '03:00')], 'P6')).toBe(3);
  });

  it("P6: somebody's second on call is not rung while the first still has time", () => {
    const model = wellPlayed().find((item) => item.type === 'page.sent' && item.data.page === 'p-model');
    const early = (model?.at ?? 0) + 30_000;
    expect(pointsOf([...wellPlayed(), { ...sentTo('model-2', '03:00'), at: early }], 'P6')).toBe(2.5);
    expect(pointsOf(wellPlayed(), 'P6')).toBe(3);
  });

  it('P6: pays only when half of the required people were paged', () => {
    const two = without(
      wellPlayed(),
      ofPage('p-safety', 'p-comms', 'p-legal', 'p-exec', 'p-model', 'p-model-2'),
    );
    expect(pointsOf(two, 'P6')).toBe(0);
  });

  it('P7: silence counts only when somebody moved on within 2 min of the limit', () => {
    expect(pointsOf(wellPlayed(), 'P7')).toBe(3);
    const slow = wellPlayed().map((item) =>
      ofPage('p-model-2')(item) || item.type === 'page.escalated' ? { ...item, at: at('10:00') } : item,
    );
    expect(pointsOf(slow, 'P7')).toBe(2.5);
    const answeredLate = wellPlayed().map((item) =>
      ofPage('p-safety')(item) && item.type !== 'page.sent' ? { ...item, at: at('08:00') } : item,
    );
    expect(pointsOf(answeredLate, 'P7')).toBe(2.5);
  });

  it('P8: the system escalating by itself earns nothing; another living rota of the same role does', () => {
    const automatic = changed(wellPlayed(), ofType('page.escalated'), { automatic: true }).map((item) =>
      item.data.page === 'p-model-2' && item.type === 'page.sent' ? { ...item, by: null } : item,
    );
    expect(pointsOf(automatic, 'P8')).toBe(0);
    const alias = [
      ...without(wellPlayed(), (item) => item.type === 'page.escalated' || ofPage('p-model-2')(item)),
      ...paged('p-alias', 'model-2', 'model-owner', '07:20', '07:50'),
    ];
    expect(pointsOf(alias, 'P8')).toBe(2);
  });

  it('P8: full when every page simply worked, nothing when not everybody was paged', () => {
    const smooth = [
      ...without(
        wellPlayed(),
        (item) => item.type === 'page.escalated' || ofPage('p-model', 'p-model-2')(item),
      ),
      ...paged('p-m', 'model', 'model-owner', '02:10', '03:00'),
    ];
    expect(pointsOf(smooth, 'P8')).toBe(2);
    expect(pointsOf(without(smooth, ofPage('p-legal')), 'P8')).toBe(0);
  });

  it('P7: RULE-6: paging somebody whom a colleague has rung in already earns nothing', () => {
    const rung = without(wellPlayed(), ofPage('p-legal')).filter(
      (item) => item.data.role !== 'legal-privacy',
    );
    const late = [
      ...rung,
      entry('08:00', 'role.joined', { seat: 'seat-legal-privacy', role: 'legal-privacy', how: 'rung' }),
      ...paged('p-late', 'legal', 'legal-privacy', '08:30', '08:30'),
    ];
    expect(pointsOf(late, 'P7')).toBe(2.5);
  });

  it('P9: RULE-2: one size-up serves everybody within 2 min; those it misses cost their share', () => {
    expect(pointsOf(wellPlayed(), 'P9')).toBe(1);
    const oneSizeUp = without(
      wellPlayed(),
      (item) => item.type === 'briefing.posted' && item.at === at('08:30'),
    );
    expect(pointsOf(oneSizeUp, 'P9')).toBe(0.8);
    expect(pointsOf(without(wellPlayed(), ofType('role.joined')), 'P9')).toBe(0);
  });
});
