import { Choose } from '../../../../components/fields.tsx';
import { Check, CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note } from '../card.tsx';
import { useDesk } from '../desk.ts';
import type { DecisionDraft } from './draft.ts';
import { knownSuites } from './draft.ts';

/** How we will know that it worked: which suite, on what, how many, and whether ordinary questions are checked too. */
export function Verification({
  draft,
  set,
}: {
  draft: DecisionDraft;
  set: (change: Partial<DecisionDraft>) => void;
}) {
  const { kits } = useDesk();
  const suites = knownSuites(
    kits,
    useView((view) => view.suites),
  );
  const chosen = suites.find(({ id }) => id === draft.suite);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-small text-fg-2">How we verify it</legend>
      {suites.length === 0 ? (
        <Note>
          No suite is known at this desk. Suites lie with safety and the model owner; say in the revert plan
          what they will run.
        </Note>
      ) : (
        <Choose
          label="Suite"
          value={draft.suite}
          onChange={(suite) =>
            set({
              suite,
              targets: [],
              n: String(suites.find(({ id }) => id === suite)?.sizes.at(-1) ?? ''),
            })
          }
          options={suites}
        />
      )}
      {chosen && (
        <>
          <CheckList
            label="On what"
            value={draft.targets}
            onChange={(targets) => set({ targets })}
            options={chosen.targets}
          />
          <Choose
            label="How many per target"
            value={draft.n}
            onChange={(n) => set({ n })}
            options={chosen.sizes.map((n) => ({ id: String(n), title: `n = ${n}` }))}
          />
          <Check isSelected={draft.benign} onChange={(benign) => set({ benign })}>
            Ordinary questions too (benign twin)
          </Check>
        </>
      )}
    </fieldset>
  );
}
