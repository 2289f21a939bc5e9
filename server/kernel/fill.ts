import type { Facts } from '../../shared/scenario/predicate.ts';
import type { Compiled } from './compiled.ts';
import { render, templateNames } from './template.ts';

/**
 * Fills a scenario text with this run's draws and the facts of the moment. A fact that has not come about yet has no entry in the
 * record; it reads as "unknown" here, because a live drill must not stop over a sentence. Names that cannot exist are the scenario check's.
 */
export function fill(c: Compiled, facts: Facts, text: string): string {
  if (!text.includes('{{')) return text;
  const unset = Object.fromEntries(templateNames(text).map((name) => [name, null]));
  return render(text, { ...unset, ...facts, ...c.drawn });
}
