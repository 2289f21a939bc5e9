import * as Aria from 'react-aria-components';
import { join } from './join.ts';
import { useLooksOn } from './lookingOn.ts';

const FIELD =
  'w-full rounded-control border border-line-strong bg-bg px-2 py-1.5 text-base text-fg placeholder:text-fg-3';

export function TextField({
  label,
  hint,
  error,
  multiline,
  rows = 3,
  ...rest
}: Omit<Aria.TextFieldProps, 'className' | 'children'> & {
  label: string;
  hint?: string;
  error?: string | null;
  multiline?: boolean;
  rows?: number;
}) {
  const looksOn = useLooksOn();
  return (
    <Aria.TextField
      {...rest}
      {...(looksOn && { isReadOnly: true })}
      isInvalid={Boolean(error)}
      className="flex flex-col gap-1"
    >
      <Aria.Label className="text-small text-fg-2">{label}</Aria.Label>
      {multiline ? <Aria.TextArea rows={rows} className={FIELD} /> : <Aria.Input className={FIELD} />}
      {hint && (
        <Aria.Text slot="description" className="text-small text-fg-3">
          {hint}
        </Aria.Text>
      )}
      {error && <Aria.FieldError className="text-small text-sev0">{error}</Aria.FieldError>}
    </Aria.TextField>
  );
}

/** A native select: right on a phone, small in the bundle, good enough on a laptop. */
export function Choose<T extends string>({
  label,
  value,
  onChange,
  options,
  hint,
  hidesLabel = false,
}: {
  label: string;
  /** Where there is no room for it: a screen reader still reads it. */
  hidesLabel?: boolean;
  value: T | '';
  onChange: (value: T) => void;
  options: readonly { id: T; title: string }[];
  hint?: string;
}) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className={hidesLabel ? 'sr-only' : 'text-small text-fg-2'}>{label}</span>
      <select
        className={join(FIELD, 'min-h-8 text-ellipsis')}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {value === '' && <option value="">Choose…</option>}
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {hint && <span className="text-small text-fg-3">{hint}</span>}
    </label>
  );
}
