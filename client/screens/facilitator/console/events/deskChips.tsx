import type { PlayRole } from '../../../../../shared/roles.ts';
import { useDesks } from './receipts.tsx';

/** Which desks get it: one press each, by the name they have in the list. */
export function DeskChips({
  label,
  value,
  onChange,
  isMissing,
  isPassedOver = false,
}: {
  label: string;
  value: readonly PlayRole[];
  onChange: (roles: PlayRole[]) => void;
  isMissing: boolean;
  /** The keyboard has a field of its own for them, so Tab goes past. */
  isPassedOver?: boolean;
}) {
  const desks = useDesks();
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
      <legend className="mb-1 p-0 text-small text-fg-2">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {desks.map(({ seat, roles, short, title }, index) => {
          const mine = value.filter((role) => roles.includes(role));
          return (
            <button
              key={seat}
              type="button"
              title={title}
              tabIndex={isPassedOver ? -1 : 0}
              aria-pressed={mine.length > 0}
              onClick={() =>
                onChange(
                  mine.length > 0
                    ? value.filter((role) => !roles.includes(role))
                    : [...value, ...roles.slice(0, 1)],
                )
              }
              className="m-mono flex min-h-7 min-w-9 items-center justify-center gap-1 rounded-control border border-line-strong px-1.5 text-small text-fg-2 aria-pressed:border-act aria-pressed:bg-act-wash aria-pressed:text-fg"
            >
              <span aria-hidden className="text-meta text-fg-2">
                {index + 1}
              </span>
              <span aria-hidden>{short}</span>
              <span className="sr-only">{title}</span>
            </button>
          );
        })}
      </div>
      {isMissing && (
        <p role="alert" className="text-small text-sev0">
          Choose who gets it.
        </p>
      )}
    </fieldset>
  );
}
