import type { ButtonHTMLAttributes, InputHTMLAttributes, ReactNode } from 'react';
import { useId } from 'react';

/** The house's look on plain HTML, for screens that must open fast on a phone: join, sign-in, home. */
const CONTROL = 'inline-flex items-center justify-center gap-2 rounded-control border px-3 text-center';
export const PRIMARY_BUTTON = `${CONTROL} min-h-11 border-transparent bg-act text-base font-semibold text-act-on hover:brightness-110 disabled:opacity-50`;
export const PLAIN_BUTTON = `${CONTROL} min-h-11 border-line-strong bg-raised text-base text-fg hover:brightness-110 disabled:opacity-50`;
export const QUIET_BUTTON =
  'inline-flex min-h-8 items-center rounded-control px-2 text-body text-act underline-offset-2 hover:underline disabled:opacity-50';

/** The yellow word. Stands in the header of every screen. */
export const ExerciseTag = () => (
  <span className="rounded-tag bg-tape px-1.5 py-0.5 text-small font-bold tracking-wide text-tape-on">
    EXERCISE
  </span>
);

export const Submit = ({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="submit" className={`${PRIMARY_BUTTON} w-full`} {...rest}>
    {children}
  </button>
);

export function Field({
  label,
  hint,
  error,
  mono,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  mono?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-body text-fg-2">
        {label}
      </label>
      <input
        id={id}
        className={`w-full rounded-control border border-line-strong bg-bg px-3 text-fg placeholder:text-fg-3 ${
          mono
            ? 'min-h-14 text-center text-[28px] tracking-widest uppercase tabular-nums'
            : 'min-h-11 text-[16px]'
        }`}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        {...rest}
      />
      <div id={`${id}-more`} className="text-small text-fg-3">
        {error ? <span className="text-sev0">{error}</span> : hint}
      </div>
    </div>
  );
}

/** What went wrong and what to do. Announced when it appears. */
export const Trouble = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-control border border-sev0 px-3 py-2 text-body">
    {children}
  </p>
);

export const H1 = ({ children }: { children: ReactNode }) => (
  <h1 className="text-[24px] leading-tight font-semibold">{children}</h1>
);
