import type { EvidenceCard } from '../../../shared/event/evidence.ts';
import type { Compiled } from '../compiled.ts';
import { factsOf } from '../facts.ts';
import type { DrillState } from '../state.ts';
import { render } from '../template.ts';

/** The card a seat receives for an evidence item: the item's words with draws and facts filled in, and nothing of its bearing. */
export function cardOf(c: Compiled, state: DrillState, id: string, source: EvidenceCard['source']): EvidenceCard | null {
  const item = c.evidence.get(id);
  if (!item) return null;
  const values = { ...factsOf(c, state), ...c.drawn };
  return { evidence: id, title: render(item.title, values), body: render(item.body, values), source, holders: item.holders };
}
