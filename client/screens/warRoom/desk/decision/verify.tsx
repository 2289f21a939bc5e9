import { Choose, TextField } from '../../../../components/fields.tsx';
import { Check, CheckList } from '../../../../components/ticks.tsx';
import { Note } from '../card.tsx';
import { percent, readNumber } from '../numbers.ts';
import type { FilledDraft } from './draft.ts';
import { mostThatCanFail } from './draft.ts';
import type { DecisionEdit } from './useDecisionDraft.ts';

/** The plan in one line, with what it could prove at best; null as long as there is none. */
export function proofWords(draft: FilledDraft, suites: DecisionEdit['suites']): string | null {
  const suite = suites.find(({ id }) => id === draft.suite);
  const n = readNumber(draft.n);
  if (!suite || n === null || n < 1) return null;
  return `${suite.title}, ${n} each. If none fails: at most ${percent(mostThatCanFail(n))}`;
}

/** How we will know that it worked: which suite, on what, how many, what that can prove, and who gets it first. */
export function Verification({ edit }: { edit: DecisionEdit }) {
  const { draft, suites, set } = edit;
  const chosen = suites.find(({ id }) => id === draft.suite);
  const n = readNumber(draft.n);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-control border border-line p-2">
      <legend className="px-1 text-small text-fg-2">Prove it before release</legend>
      {suites.length === 0 ? (
        <Note>No suite is known at this desk. Say under “If it fails” what safety will run.</Note>
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
            label="How many each"
            value={draft.n}
            onChange={(size) => set({ n: size })}
            options={chosen.sizes.map((size) => ({ id: String(size), title: String(size) }))}
          />
          {n !== null && n >= 1 && (
            <Note>
              If none of {n} fails: at most {percent(mostThatCanFail(n))} fail in use (95% bound).
            </Note>
          )}
          <Check isSelected={draft.benign} onChange={(benign) => set({ benign })}>
            Ordinary questions too
          </Check>
        </>
      )}
      <TextField
        label="First to, % of traffic"
        inputMode="numeric"
        value={draft.canary}
        onChange={(canary) => set({ canary })}
      />
    </fieldset>
  );
}
