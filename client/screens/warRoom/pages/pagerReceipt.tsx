import { useEffect } from 'react';
import { useView } from '../../../connection/context.tsx';

/** Says for a moment that it was taken, where no other word of it is left. It covers nothing that can be pressed, and takes no focus. */
export function PagerReceipt({ isShown }: { isShown: boolean }) {
  const inCall = useView(({ me }) => me.inCall);
  // What had the focus may be gone with the desk it was on.
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [isShown]);
  return (
    <p
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-3 z-30 flex justify-center px-3 max-[767px]:bottom-[68px]"
    >
      {isShown && (
        <span className="rounded-control border border-safe bg-panel px-3 py-2 text-body">
          <span className="text-safe">✓ Acknowledged.</span>{' '}
          {inCall ? 'You are in the call.' : 'The ringing has stopped.'}
        </span>
      )}
    </p>
  );
}
