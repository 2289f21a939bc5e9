import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../client/components/windows.ts';

const list = (length: number) => Array.from({ length }, (_, number) => ({ number }));
const flat = <T>(blocks: readonly { rows: readonly T[] }[]): T[] => blocks.flatMap(({ rows }) => rows);

describe('a long list in blocks', () => {
  it.each(['start', 'end'] as const)('holds every row once and in its order, growing at its %s', (grows) => {
    for (const length of [0, 1, 19, 20, 21, 40, 55]) {
      const items = list(length);
      const blocks = blocksOf(items, grows);
      expect(flat(blocks)).toEqual(items);
      expect(blocks.map(({ from }) => from)).toEqual(
        blocks.map((_, index) => flat(blocks.slice(0, index)).length),
      );
      expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    }
  });

  it.each(['start', 'end'] as const)(
    'leaves all but one block as it was when a row comes at its %s',
    (grows) => {
      const items = list(55);
      const before = blocksOf(items, grows);
      const news = { number: -1 };
      const after = blocksOf(grows === 'start' ? [news, ...items] : [...items, news], grows, before);
      const newest = grows === 'start' ? after[0] : after.at(-1);
      expect(newest?.rows).toContain(news);
      for (const block of after.filter((one) => one !== newest))
        expect(block.rows).toBe(before.find(({ key }) => key === block.key)?.rows);
    },
  );

  it.each(['start', 'end'] as const)('calls a row by the same name while it grows at its %s', (grows) => {
    const items = list(41);
    const names = (blocks: ReturnType<typeof blocksOf<{ number: number }>>) =>
      new Map(
        blocks.flatMap(({ rows, placeOf }) => rows.map((row, index) => [row, placeOf(index)] as const)),
      );
    const before = names(blocksOf(items, grows));
    const news = [{ number: -1 }, { number: -2 }];
    const after = names(blocksOf(grows === 'start' ? [...news, ...items] : [...items, ...news], grows));
    for (const item of items) expect(after.get(item)).toBe(before.get(item));
    expect(new Set(after.values()).size).toBe(after.size);
  });

  it('draws a block again that holds a changed row, and no other', () => {
    const items = list(60);
    const before = blocksOf(items, 'end');
    const changed = items.map((item) => (item.number === 30 ? { ...item } : item));
    const after = blocksOf(changed, 'end', before);
    expect(after.map(({ rows }, index) => rows === before[index]?.rows)).toEqual([true, false, true]);
  });
});
