import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';
import { useSteppedOut } from './away.ts';

/** A dialog that says in its title what it does. Esc and "Cancel" change nothing. Out of sight while its reader has stepped out. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const isOut = useSteppedOut();
  return (
    <Aria.ModalOverlay
      isOpen={isOpen && !isOut}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 grid place-items-center bg-black/60 p-3"
    >
      <Aria.Modal className="max-h-[92dvh] w-full max-w-xl overflow-auto rounded-panel border border-line-strong bg-panel shadow-xl">
        <Aria.Dialog className="flex flex-col gap-3 p-4 outline-none">
          <Aria.Heading slot="title" className="text-title font-semibold">
            {title}
          </Aria.Heading>
          {children}
          {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
        </Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}
