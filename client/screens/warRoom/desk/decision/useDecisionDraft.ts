import { useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import type { DecisionDraft } from './draft.ts';
import { EMPTY_DECISION, filled, knownSuites } from './draft.ts';
import { askedAt, citationsFrom } from './marks.ts';

/** The record as it is being written at this seat, with what the table says in the fields nobody has filled. */
export function useDecisionDraft() {
  const { kits } = useDesk();
  const [draft, setDraft, forget] = useDraft('decision.record', EMPTY_DECISION);
  const view = useView((whole) => whole);
  const set = (change: Partial<DecisionDraft>) => setDraft({ ...draft, ...change });
  const asked = askedAt(view);
  const lookups = kits.flatMap(({ queries }) => queries);
  return {
    draft: filled(draft, {
      citations: citationsFrom(view, draft.option),
      aside: Object.keys(view.aside),
      objectionsAsked: asked !== null,
    }),
    asked,
    suites: knownSuites(kits, view.suites),
    lookupsLeft: new Set(lookups.map(({ id }) => id).filter((id) => !view.answers[id])).size,
    isTouched: draft !== EMPTY_DECISION,
    set,
    // The citations of another option say nothing about this one.
    choose: (option: string) => set(option === draft.option ? {} : { option, citations: null }),
    forget,
  };
}
export type DecisionEdit = ReturnType<typeof useDecisionDraft>;
