import type { EventData } from '../../../shared/drill/events.ts';
import type { EvidenceCard } from '../../../shared/drill/lookups/events.ts';
import { nothingFound } from '../../../shared/drill/lookups/nothing.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import type { DrillState } from '../state.ts';

/** The card a seat receives for an evidence item: the item's words with draws and facts filled in, and nothing of its bearing. */
export function cardOf(
  c: Compiled,
  state: DrillState,
  id: string,
  source: EvidenceCard['source'],
): EvidenceCard | null {
  const item = c.evidence.get(id);
  if (!item) return null;
  const facts = factReader(c, state);
  return {
    evidence: id,
    title: fill(c, facts, item.title),
    body: fill(c, facts, item.body),
    source,
    holders: item.holders,
  };
}

/** A search that found nothing is a finding as well: it can be pinned and cited, under the name of its run. */
export function nothingCard(c: Compiled, { run, query, words }: EventData['query.finished']): EvidenceCard {
  const asked = c.queries.get(query);
  return {
    evidence: run,
    title: nothingFound(asked?.title ?? query),
    body: words,
    source: 'query',
    holders: asked ? [asked.role] : [],
  };
}
