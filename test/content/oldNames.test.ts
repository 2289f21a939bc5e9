import { afterAll, expect, it } from 'vitest';
import { changedPack, goodPack, PackFolder } from '../support/packFolder.ts';

// A pack written before a field got the name it has now still reads, to the same scenario.

const folder = new PackFolder();
afterAll(() => folder.remove());

const OLD = goodPack('mine')
  .replace(/^ {2}severities:/m, '  grades:')
  .replace(/^( *- )switches:$/m, '$1levers:');

it('grades and levers are read as severities and switches', () => {
  expect(OLD).toMatch(/grades:/);
  expect(OLD).toMatch(/levers:/);
  const now = folder.fill({ 'mine.yaml': goodPack('mine') });
  expect(now.refused).toEqual([]);
  expect(folder.fill({ 'mine.yaml': OLD })).toEqual(now);
});

it('a field under both its names is refused, at the old one', () => {
  const { refused } = folder.fill({
    'bad.yaml': changedPack(/^ {2}severities:/m, '  grades: []\n  severities:'),
  });
  expect(refused[0]?.problems[0]).toMatchObject({
    place: 'rubric.grades',
    problem: expect.stringContaining('both are written here'),
    fix: 'Keep "severities".',
  });
});
