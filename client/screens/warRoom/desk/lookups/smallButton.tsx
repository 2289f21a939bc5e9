import { Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import { join } from '../../../../components/join.ts';
import { useLooksOn } from '../../../../components/lookingOn.ts';
import { Tag } from '../../../../components/panel.tsx';

const TONE = {
  plain: 'border-line-strong bg-raised text-fg',
  primary: 'border-act bg-act font-semibold text-act-on',
  quiet: 'border-transparent text-act underline-offset-2 hover:underline',
};

/**
 * The button of a row: 26 px on a laptop, a thumb's height on glass. One that has to wait stays in reach and says why when it is
 * pressed; the arrows of the table lead to it, so the Tab key passes it by where `isInRow`.
 */
export function SmallButton({
  tone = 'plain',
  waits = false,
  isInRow = false,
  isPressed,
  onPress,
  children,
}: {
  tone?: keyof typeof TONE;
  waits?: boolean;
  isInRow?: boolean;
  isPressed?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  const looksOn = useLooksOn();
  return (
    <button
      type="button"
      disabled={looksOn}
      tabIndex={isInRow ? -1 : 0}
      aria-disabled={waits || undefined}
      aria-pressed={isPressed}
      onClick={onPress}
      className={join(
        'inline-flex min-h-6.5 items-center justify-center gap-1.5 rounded-control border px-2 text-small font-medium whitespace-nowrap max-[767px]:min-h-11 max-[767px]:px-3',
        waits || looksOn ? 'border-dashed border-line-strong text-fg-3' : TONE[tone],
      )}
    >
      {children}
    </button>
  );
}

/** Where a finding went that everybody can read now. */
export const OnTheBoard = () => (
  <Tag tone="act">
    <Pin aria-hidden size={11} /> on the board
  </Tag>
);
