import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areDivided, PERSON_RATINGS, worstOf } from '../../shared/drill/evaluation/rating.ts';

const ratings = fc.array(fc.constantFrom(...PERSON_RATINGS), { maxLength: 8 });

test('whatever order evaluators speak in, what counts is the same, and whether they differ', () => {
  fc.assert(
    fc.property(
      ratings.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(worstOf(shuffled)).toBe(worstOf(list));
        expect(areDivided(shuffled)).toBe(areDivided(list));
      },
    ),
  );
});

test('another voice never makes it better, and one who saw nothing changes nothing', () => {
  fc.assert(
    fc.property(ratings, fc.constantFrom(...PERSON_RATINGS), (list, more) => {
      const order = ['P', 'S', 'M', 'U'];
      const before = worstOf(list);
      const after = worstOf([...list, more]);
      if (before !== null) expect(order.indexOf(after ?? '')).toBeGreaterThanOrEqual(order.indexOf(before));
      expect(worstOf([...list, 'notObserved'])).toBe(before);
    }),
  );
});
