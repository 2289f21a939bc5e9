import type { InjectRow } from '../../../shared/scenario/msel.ts';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/gu;

const placeholders = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, inside = '']) => inside.replaceAll(/\s/gu, ''));

/**
 * Why a text cannot take an inject's place; null if it can. It may use the placeholders that the scenario put into this inject, which
 * are known to have a value when it goes out; any other would stop it then, in front of everybody.
 */
export function wrongPlaceholder(row: InjectRow, text: string): string | null {
  const allowed = new Set([row.from, row.subject, row.body, row.phoneScript ?? ''].flatMap(placeholders));
  const strange = placeholders(text).find((name) => !allowed.has(name));
  const stray = /\{\{|\}\}/u.exec(text.replaceAll(PLACEHOLDER, ''));
  if (strange === undefined && stray === null) return null;
  const known = [...allowed].map((name) => `{{${name}}}`);
  const wrong =
    strange === undefined ? 'Double braces stand alone in the text.' : `Nothing fills {{${strange}}} in.`;
  return `${wrong} ${known.length > 0 ? `In this inject you may use ${known.join(', ')}.` : 'Write it out.'}`;
}
