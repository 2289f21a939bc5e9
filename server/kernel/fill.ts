import { own } from '../../shared/keyed.ts';
import type { Compiled } from './compiled.ts';
import type { FactReader } from './predicate.ts';
import { render, templateNames } from './template.ts';

/**
 * Fills a scenario text with this run's draws and the facts of the moment. A fact that has not come about yet reads as "unknown" here,
 * because a live drill must not stop over a sentence. Names that cannot exist are the scenario check's.
 */
export function fill(c: Compiled, facts: FactReader, text: string): string {
  if (!text.includes('{{')) return text;
  const values = templateNames(text).map((name) => [name, own(c.drawn, name) ?? facts(name)]);
  return render(text, Object.fromEntries(values));
}
