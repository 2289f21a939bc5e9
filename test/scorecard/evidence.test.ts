import { describe, expect, it } from 'vitest';
import { at, criterionOf, entry, gateOf, pointsOf, ratingOf, scoreOf, WHOLE } from '../support/logBuilder.ts';
import { changed, ofType, wellPlayed, without } from '../support/wellPlayed.ts';

describe('evidence', () => {
  it('EV1: share of the parts sealed before the first altering switch took effect', () => {
    expect(pointsOf(wellPlayed(), 'EV1')).toBe(3);
    expect(pointsOf(changed(wellPlayed(), ofType('evidence.sealed'), { parts: ['prompts'] }), 'EV1')).toBe(
      1.5,
    );
    const late = wellPlayed().map((item) =>
      item.type === 'evidence.sealed' ? { ...item, at: at('17:00') } : item,
    );
    expect(criterionOf(scoreOf(late), 'EV1')).toMatchObject({
      points: 0,
      why: expect.stringContaining('before the seal'),
    });
    expect(pointsOf(without(wellPlayed(), ofType('evidence.sealed')), 'EV1')).toBe(0);
  });

  it('EV1: says each seal with its time and its parts, and "before anything was altered" only if so', () => {
    const whole = wellPlayed().find(({ type }) => type === 'evidence.sealed');
    const inTwo = [
      ...changed(wellPlayed(), ofType('evidence.sealed'), { parts: ['prompts'] }),
      ...(whole ? [{ ...whole, at: whole.at + 60_000, data: { ...whole.data, parts: ['ids'] } }] : []),
    ];
    const why = criterionOf(scoreOf(inTwo), 'EV1').why;
    expect(why).toMatch(/2 of 2 parts, 1 at T\+\d\d:\d\d and 1 at T\+\d\d:\d\d\./);
    expect(why).toContain('before anything was altered');
    const second = inTwo.map((item, index) =>
      index === inTwo.length - 1 ? { ...item, at: at('17:00') } : item,
    );
    const halved = criterionOf(scoreOf(second), 'EV1').why;
    expect(halved).toContain('1 of 2 parts');
    expect(halved).toContain('Sealed only after that');
    const untouched = without(wellPlayed(), ofType('switch.effective', 'switch.applied'));
    expect(criterionOf(scoreOf(untouched), 'EV1').why).not.toContain('before anything was altered');
  });

  it('EV2: each bomb stopped in time earns its share; a hold does for a freeze where it names the system', () => {
    expect(pointsOf(without(wellPlayed(), ofType('freeze.set')), 'EV2')).toBe(1);
    expect(pointsOf(without(wellPlayed(), ofType('freeze.set', 'hold.effective')), 'EV2')).toBe(0);
    const late = wellPlayed().map((item) =>
      item.type === 'freeze.set' ? { ...item, at: at('40:00') } : item,
    );
    expect(pointsOf(late, 'EV2')).toBe(1);
  });

  it('EV3: pays for an access list, kept short, with stray copies gone in 3 min', () => {
    expect(pointsOf(wellPlayed(), 'EV3')).toBe(2);
    expect(pointsOf(without(wellPlayed(), ofType('rawAccess.approved')), 'EV3')).toBe(0);
    const slow = wellPlayed().map((item) =>
      item.type === 'raw.purged' ? { ...item, at: at('10:00') } : item,
    );
    expect(pointsOf(slow, 'EV3')).toBe(1);
    const many = (['comms', 'executive', 'scribe', 'model-owner'] as const).map((role) =>
      entry('08:00', 'rawAccess.approved', { query: 'trace', role }, 'safety-lead'),
    );
    expect(pointsOf([...wellPlayed(), ...many], 'EV3')).toBe(1);
  });

  it('EV4: needs the parts that let somebody find the person', () => {
    expect(pointsOf(changed(wellPlayed(), ofType('evidence.sealed'), { parts: ['prompts'] }), 'EV4')).toBe(0);
    expect(pointsOf(changed(wellPlayed(), ofType('evidence.sealed'), { parts: ['ids'] }), 'EV4')).toBe(1);
  });

  it('gates: evidence lost caps at M, raw content left lying about at U; points stand', () => {
    const lost = scoreOf([
      ...wellPlayed(),
      entry('33:00', 'evidence.lost', { thing: 'history', because: '' }),
    ]);
    expect([gateOf(lost, 'evidence-lost').hit, ratingOf(lost, 'evidence'), lost.total]).toEqual([
      true,
      'M',
      WHOLE,
    ]);
    const raw = scoreOf(without(wellPlayed(), ofType('raw.purged')));
    expect([
      gateOf(raw, 'raw-unpurged').hit,
      ratingOf(raw, 'evidence'),
      criterionOf(raw, 'EV3').points,
    ]).toEqual([true, 'U', 0]);
  });
});
