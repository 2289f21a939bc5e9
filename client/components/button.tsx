import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';
import { join } from './join.ts';

type Tone = 'primary' | 'plain' | 'danger' | 'quiet';
const BUTTON: Record<Tone, string> = {
  primary: 'bg-act text-act-on border-transparent font-semibold',
  plain: 'bg-raised text-fg border-line-strong',
  danger: 'bg-transparent text-sev0 border-sev0',
  quiet: 'bg-transparent text-act border-transparent underline-offset-2 hover:underline',
};

export interface ButtonProps extends Omit<Aria.ButtonProps, 'className' | 'children'> {
  tone?: Tone;
  big?: boolean;
  wide?: boolean;
  children: ReactNode;
}

/** At least 32 px high, 44 where `big` (phones, acknowledge, switches, join). */
export function Button({ tone = 'plain', big, wide, children, ...rest }: ButtonProps) {
  return (
    <Aria.Button
      {...rest}
      className={join(
        'inline-flex items-center justify-center gap-2 rounded-control border px-3 text-body cursor-default',
        big ? 'min-h-11 text-base' : 'min-h-8',
        wide && 'w-full',
        BUTTON[tone],
        'pressed:opacity-80 hover:brightness-110 disabled:opacity-50',
      )}
    >
      {children}
    </Aria.Button>
  );
}
