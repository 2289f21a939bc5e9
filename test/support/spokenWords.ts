import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Something the product says, with the place where it stands. */
interface Spoken {
  place: string;
  text: string;
}

interface Node {
  type: string;
  start: number;
  value?: unknown;
  quasis?: { value: { cooked: string | null } }[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const wordsOf = (node: Node): string | null => {
  if (node.type === 'TemplateLiteral')
    return (node.quasis ?? []).map(({ value }) => value.cooked ?? '').join('…');
  return (node.type === 'Literal' || node.type === 'JSXText') && typeof node.value === 'string'
    ? node.value
    : null;
};

/** What people may read of a file: texts with a space in them and the words between tags. Comments are none of it. */
export function spokenIn(path: string): Spoken[] {
  const source = readFileSync(join(root, path), 'utf8');
  if (!/\.tsx?$/.test(path))
    return source.split('\n').map((text, index) => ({ place: `${path}:${index + 1}`, text }));
  const found: Spoken[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value)) return;
    const text = wordsOf(value);
    if (text !== null && /\s/.test(text.trim()))
      found.push({
        place: `${path}:${source.slice(0, value.start).split('\n').length}`,
        text: text.replace(/\s+/g, ' '),
      });
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(path, source).program);
  return found;
}
