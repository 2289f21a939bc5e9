import { useId } from 'react';
import { join } from './join.ts';

/** One of two or three short words, all in sight. Radio buttons underneath. */
export function Segments<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { id: T; title: string }[];
}) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap">
      <legend className="pb-1 text-small text-fg-2">{label}</legend>
      {options.map(({ id, title }) => (
        <label
          key={id}
          className={join(
            'flex min-h-8 cursor-default items-center border border-l-0 px-3 text-small first-of-type:rounded-l-control first-of-type:border-l last-of-type:rounded-r-control max-[767px]:min-h-11 has-focus-visible:outline-2 has-focus-visible:outline-act',
            value === id
              ? 'border-act bg-act font-semibold text-act-on'
              : 'border-line-strong bg-bg text-fg-2',
          )}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === id}
            onChange={() => onChange(id)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
