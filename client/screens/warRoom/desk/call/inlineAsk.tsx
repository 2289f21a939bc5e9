import type { ReactNode } from 'react';
import { join } from '../../../../components/join.ts';

/** One more word, asked under what was pressed. Esc leaves everything as it was. */
export const InlineAsk = ({
  onClose,
  refusal,
  className,
  children,
}: {
  onClose: () => void;
  refusal: string | null;
  className?: string;
  children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields and buttons inside
  <div
    className={join('flex flex-col gap-1.5', className)}
    onKeyDown={(event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    }}
  >
    {children}
    {refusal && (
      <span role="alert" className="text-small text-risk">
        {refusal}
      </span>
    )}
  </div>
);
