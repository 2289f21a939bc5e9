import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
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
  wide = false,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  covers?: boolean;
  /** For what is read rather than asked. */
  wide?: boolean;
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
          covers || wide ? 'max-w-3xl' : 'max-w-xl',
          !covers && 'max-h-[92dvh] overflow-auto shadow-xl',
        )}
      >
        <KeepsFocus>
          <div className="flex flex-wrap items-center gap-3">
            {/* The page behind it says it as long as it can be seen. */}
            {covers && <ExerciseTag />}
            <Aria.Heading slot="title" className="text-title font-semibold">
              {title}
            </Aria.Heading>
          </div>
          {children}
          {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
        </KeepsFocus>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}

/** What was pressed may be gone with what it asked for. The dialog itself then takes the keyboard, so that Esc and Tab go on working in it. */
function KeepsFocus({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    const watcher = new MutationObserver(() => {
      if (document.activeElement === document.body) current.focus();
    });
    watcher.observe(current, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, []);
  return (
    <Aria.Dialog ref={dialog} className="flex flex-col gap-3 p-4 outline-none">
      {children}
    </Aria.Dialog>
  );
}
