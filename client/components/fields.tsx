import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';

/** Form fields in the house's look. */
const join = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

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
  return (
    <Aria.TextField {...rest} isInvalid={Boolean(error)} className="flex flex-col gap-1">
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
}: {
  label: string;
  value: T | '';
  onChange: (value: T) => void;
  options: readonly { id: T; title: string }[];
  hint?: string;
}) {
  return (
    <label className="flex flex-col gap-1">
      <span className="text-small text-fg-2">{label}</span>
      <select
        className={join(FIELD, 'min-h-8')}
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

export function Check({
  children,
  ...rest
}: Omit<Aria.CheckboxProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <Aria.Checkbox {...rest} className="group flex min-h-7 items-start gap-2 text-body">
      <span
        aria-hidden
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-tag border border-line-strong group-selected:border-act group-selected:bg-act group-selected:text-act-on group-focus-visible:outline-2 group-focus-visible:outline-act"
      >
        <span className="invisible text-[11px] leading-none group-selected:visible">✓</span>
      </span>
      <span>{children}</span>
    </Aria.Checkbox>
  );
}

/** Several of a list; returns the ids that are on. */
export function CheckList({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  options: readonly { id: string; title: ReactNode }[];
}) {
  return (
    <Aria.CheckboxGroup value={[...value]} onChange={onChange} className="flex flex-col gap-0.5">
      <Aria.Label className="text-small text-fg-2">{label}</Aria.Label>
      {options.map(({ id, title }) => (
        <Check key={id} value={id}>
          {title}
        </Check>
      ))}
    </Aria.CheckboxGroup>
  );
}

/** One of a short list, all in sight. */
export function Radio({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly { id: string; title: ReactNode; isDisabled?: boolean }[];
}) {
  return (
    <Aria.RadioGroup value={value} onChange={onChange} className="flex flex-col gap-0.5">
      <Aria.Label className="text-small text-fg-2">{label}</Aria.Label>
      {options.map(({ id, title, isDisabled }) => (
        <Aria.Radio
          key={id}
          value={id}
          isDisabled={isDisabled ?? false}
          className="group flex min-h-7 items-start gap-2 text-body disabled:opacity-50"
        >
          <span
            aria-hidden
            className="mt-1 size-3.5 shrink-0 rounded-full border border-line-strong group-selected:border-4 group-selected:border-act group-focus-visible:outline-2 group-focus-visible:outline-act"
          />
          <span>{title}</span>
        </Aria.Radio>
      ))}
    </Aria.RadioGroup>
  );
}
