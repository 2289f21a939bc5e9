import type { ComponentProps, ReactNode } from 'react';
import { useState } from 'react';
import { join } from './join.ts';
import { useLooksOn } from './lookingOn.ts';

type Tone = 'primary' | 'plain' | 'danger' | 'quiet';
const BUTTON: Record<Tone, string> = {
  primary: 'bg-act text-act-on border-transparent font-semibold',
  plain: 'bg-raised text-fg border-line-strong',
  danger: 'bg-transparent text-sev0 border-sev0',
  quiet: 'bg-transparent text-act border-transparent underline-offset-2 hover:underline',
};

export interface ButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'onClick' | 'disabled'> {
  onPress?: (() => void) | undefined;
  isDisabled?: boolean | undefined;
  tone?: Tone;
  big?: boolean;
  /** In a panel's head or a row of it: 26 px, on a phone 44 all the same. */
  small?: boolean;
  wide?: boolean;
  /** Its press is under way: nothing happens on another one, and the keyboard stays where it is. */
  isBusy?: boolean;
  /** Does it change the drill, or begin to? Off where somebody only looks on. A submit, a danger and a primary do, unless said. */
  acts?: boolean;
  children: ReactNode;
}

const SHAPE = 'inline-flex items-center justify-center gap-2 rounded-control border cursor-default';
const sizeOf = (big: boolean | undefined, small: boolean | undefined): string =>
  big
    ? 'min-h-11 px-3 text-base'
    : small
      ? 'min-h-[26px] px-2 text-small max-[767px]:min-h-11 max-[767px]:px-3 max-[767px]:text-base'
      : 'min-h-8 px-3 text-body max-[767px]:min-h-11';

/**
 * At least 32 px high, 44 where `big` (phones, acknowledge, switches, join). The browser's own button: a desk has dozens, and
 * those of the component library are 13 kB of script before the first paint, and handlers and contexts for every one.
 */
export function Button({
  tone = 'plain',
  big,
  small,
  wide,
  isBusy = false,
  isDisabled = false,
  type = 'button',
  acts = type === 'submit' || tone === 'primary' || tone === 'danger',
  onPress,
  children,
  ...rest
}: ButtonProps) {
  const looksOn = useLooksOn();
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled || (acts && looksOn)}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : () => onPress?.()}
      className={join(
        SHAPE,
        sizeOf(big, small),
        wide && 'w-full',
        BUTTON[tone],
        'active:opacity-80 hover:brightness-110 disabled:opacity-50 aria-disabled:opacity-50',
      )}
    >
      {children}
    </button>
  );
}

/** A button that this desk may not press now. It can be reached and read, and says why where it is pressed. */
export function OffButton({
  why,
  small,
  children,
}: Pick<ButtonProps, 'small' | 'children'> & { why: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <span className="inline-flex min-w-0 flex-col gap-1">
      <button
        type="button"
        aria-disabled
        onClick={() => setAsked(true)}
        className={join(SHAPE, sizeOf(false, small), 'border-line bg-transparent text-fg-3')}
      >
        {children}
      </button>
      {isAsked && (
        <span role="status" className="text-small text-fg-2">
          {why}
        </span>
      )}
    </span>
  );
}
