import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';

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
