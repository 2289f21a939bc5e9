import { join } from '../../../components/join.ts';

/** A select in a row, named by the row. `loud`: somebody has to decide here. */
export function Pick({
  name,
  value,
  options,
  isLoud = false,
  onPick,
}: {
  name: string;
  value: string;
  options: readonly { id: string; title: string }[];
  isLoud?: boolean;
  onPick: (value: string) => void;
}) {
  return (
    <select
      aria-label={name}
      value={value}
      onChange={({ target }) => onPick(target.value)}
      className={join(
        'min-h-8 w-full rounded-control border bg-bg px-2 text-body text-ellipsis text-fg max-[767px]:min-h-11',
        isLoud ? 'border-wait' : 'border-line-strong',
      )}
    >
      {options.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
