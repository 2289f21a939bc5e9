import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';
import { useSteppedOut } from './away.ts';
import { join } from './join.ts';
import { ExerciseTag } from './shellPlain.tsx';

/** A dialog that says in its title what it does. Esc and "Cancel" change nothing. Out of sight while its reader has stepped out. `covers`: nothing of the page behind it can be read. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  covers = false,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  covers?: boolean;
}) {
  const isOut = useSteppedOut();
  return (
    <Aria.ModalOverlay
      isOpen={isOpen && !isOut}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={join(
        'fixed inset-0 z-40 grid p-3',
        covers ? 'items-start justify-items-center overflow-auto bg-bg' : 'place-items-center bg-black/60',
      )}
    >
      <Aria.Modal
        className={join(
          'w-full rounded-panel border border-line-strong bg-panel',
          covers ? 'max-w-3xl' : 'max-h-[92dvh] max-w-xl overflow-auto shadow-xl',
        )}
      >
        <Aria.Dialog className="flex flex-col gap-3 p-4 outline-none">
          <div className="flex flex-wrap items-center gap-3">
            {/* The page behind it says it as long as it can be seen. */}
            {covers && <ExerciseTag />}
            <Aria.Heading slot="title" className="text-title font-semibold">
              {title}
            </Aria.Heading>
          </div>
          {children}
          {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
        </Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}
