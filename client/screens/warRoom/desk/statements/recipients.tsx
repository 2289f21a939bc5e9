import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button } from '../../../../components/button.tsx';
import { Check } from '../../../../components/ticks.tsx';
import type { TextRow } from './texts.ts';
import { chosenOf } from './texts.ts';
import type { Draft } from './useText.ts';

/** Whom this letter is for: one, several, or all who are left. Whoever had theirs stands with its time. */
export function Recipients({
  row,
  draft,
  onChange,
}: {
  row: TextRow;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const left = row.recipients.filter(({ at }) => at === null).map(({ id }) => id);
  const chosen = chosenOf(row, draft).map(({ id }) => id);
  // A letter is for somebody: the last one stays.
  const choose = (to: string[]) => to.length > 0 && onChange({ ...draft, to });
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="text-small text-fg-3">To</legend>
      {row.recipients.map(({ id, title, at }) =>
        at === null ? (
          <Check
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => choose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {title}
          </Check>
        ) : (
          <span key={id} className="text-small text-safe">
            ✓ {title} <span className="m-mono">{formatDrillTime(at)}</span>
          </span>
        ),
      )}
      {chosen.length < left.length && (
        <Button small onPress={() => choose(left)}>
          All {left.length}
        </Button>
      )}
    </fieldset>
  );
}
