import type { PlayRole } from '../../../../../shared/roles.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';

/** A role in one press, or several: everybody who may be chosen stands there, in the order every screen shows them. */
export function RolePick({
  label,
  roles,
  value = null,
  onPick,
}: {
  label: string;
  roles: readonly PlayRole[];
  /** What is chosen; left out where a press acts at once. */
  value?: PlayRole | readonly PlayRole[] | null;
  onPick: (role: PlayRole) => void;
}) {
  const { short, title } = useNames();
  const { called } = usePersons();
  const isChosen = (role: PlayRole): boolean =>
    Array.isArray(value) ? value.includes(role) : role === value;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-small text-fg-2">{label}</legend>
      <span className="flex flex-wrap gap-1.5">
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            title={title(role)}
            aria-pressed={isChosen(role)}
            onClick={() => onPick(role)}
            className={join(
              'inline-flex min-h-[26px] items-center gap-1.5 rounded-control border px-2 text-small max-[767px]:min-h-11 max-[767px]:text-base',
              isChosen(role) ? 'border-act bg-act-wash font-semibold' : 'border-line-strong bg-raised',
            )}
          >
            <span aria-hidden className="m-mono text-meta text-fg-2">
              {short(role)}
            </span>
            {called(role)}
            {called(role) !== title(role) && <span className="sr-only">, {title(role)}</span>}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
