import { useId } from 'react';

/** A line to type in, or a day; with suggestions that may be ignored. */
export function LineField({
  label,
  value,
  onChange,
  type = 'text',
  maxLength,
  suggestions = [],
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  maxLength?: number;
  suggestions?: readonly string[];
}) {
  const list = useId();
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-small text-fg-2">{label}</span>
      <input
        type={type}
        value={value}
        maxLength={maxLength}
        list={suggestions.length > 0 ? list : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-8 w-full rounded-control border border-line-strong bg-bg px-2 py-1 text-base text-fg"
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </label>
  );
}
