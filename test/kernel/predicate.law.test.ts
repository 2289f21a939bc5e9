import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames, holds } from '../../server/kernel/predicate.ts';
import type { Json } from '../../shared/json.ts';
import type { Facts, Predicate } from '../../shared/scenario/predicate.ts';

const facts: Facts = { severity: 1, declared: true, text: 'T', none: null, list: [1, { a: 2, b: [] }] };

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);
const predicate = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small' },
    fc.record({ fact: fc.constantFrom(...Object.keys(facts), 'missing'), is: json }),
    fc.record({ fact: fc.constantFrom(...Object.keys(facts), 'missing'), isNot: json }),
    fc.record({ fact: fc.constantFrom(...Object.keys(facts), 'missing'), atLeast: fc.integer() }),
    fc.record({ fact: fc.constantFrom(...Object.keys(facts), 'missing'), atMost: fc.integer() }),
    fc.record({ all: fc.array(tie('predicate'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('predicate'), { maxLength: 3 }) }),
    fc.record({ not: tie('predicate') }),
  ),
})).predicate;

describe('holds', () => {
  it('compares whole values, whatever the order of their keys', () => {
    expect(holds({ fact: 'severity', is: 1 }, facts)).toBe(true);
    expect(holds({ fact: 'severity', is: '1' }, facts)).toBe(false);
    expect(holds({ fact: 'list', is: [1, { b: [], a: 2 }] }, facts)).toBe(true);
    expect(holds({ fact: 'list', is: [1, { a: 2 }] }, facts)).toBe(false);
    expect(holds({ fact: 'list', is: { 0: 1 } }, facts)).toBe(false);
    expect(holds({ fact: 'list', isNot: [1] }, facts)).toBe(true);
  });

  it('reads an unset name as null, and so a name that Object.prototype has', () => {
    for (const fact of ['missing', 'none', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(holds({ fact, is: null }, facts)).toBe(true);
    }
    expect(holds({ fact: 'x', is: { constructor: null } as Json }, { x: { other: null } })).toBe(false);
  });

  it('holds no comparison of anything but a number: null is not zero, text is not a size', () => {
    for (const fact of ['missing', 'none', 'declared', 'text', 'list']) {
      expect(holds({ fact, atLeast: -1e9 }, facts)).toBe(false);
      expect(holds({ fact, atMost: 1e9 }, facts)).toBe(false);
    }
    expect([
      holds({ fact: 'severity', atLeast: 1 }, facts),
      holds({ fact: 'severity', atMost: 0 }, facts),
    ]).toEqual([true, false]);
  });

  it('takes an empty all for true and an empty any for false', () => {
    expect([holds({ all: [] }, facts), holds({ any: [] }, facts)]).toEqual([true, false]);
  });

  it('obeys the laws of logic', () => {
    fc.assert(
      fc.property(predicate, predicate, (a, b) => {
        const [left, right] = [holds(a, facts), holds(b, facts)];
        expect(holds({ not: a }, facts)).toBe(!left);
        expect(holds({ all: [a, b] }, facts)).toBe(left && right);
        expect(holds({ any: [a, b] }, facts)).toBe(left || right);
        expect(holds({ not: { all: [a, b] } }, facts)).toBe(holds({ any: [{ not: a }, { not: b }] }, facts));
      }),
    );
  });

  it('depends on nothing but the facts it names', () => {
    fc.assert(
      fc.property(predicate, (condition) => {
        const named = factNames(condition);
        const only = Object.fromEntries(Object.entries(facts).filter(([name]) => named.includes(name)));
        expect(holds(condition, only)).toBe(holds(condition, facts));
      }),
    );
  });
});

describe('factNames', () => {
  it('lists every fact once, in the order written', () => {
    const condition: Predicate = {
      all: [{ fact: 'b', is: 1 }, { any: [{ fact: 'a', atLeast: 1 }, { not: { fact: 'b', isNot: 2 } }] }],
    };
    expect(factNames(condition)).toEqual(['b', 'a']);
    expect(factNames({ all: [] })).toEqual([]);
  });
});
