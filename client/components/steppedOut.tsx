import { useEffect } from 'react';
import { stepOut, useIsAwayTold } from './away.ts';
import { Button } from './button.tsx';
import { SupportLines, useTitle } from './shell.tsx';
import { H1 } from './shellPlain.tsx';
import { useSupportLines } from './supportLines.ts';

/** What stands in place of the drill while its reader has stepped out. */
export default function SteppedOut({ token }: { token: string }) {
  useEffect(() => {
    const before = document.title;
    // What was pressed is hidden now, and the focus with it.
    document.getElementById('main')?.focus();
    return () => {
      document.title = before;
    };
  }, []);
  useTitle('Stepped out');
  const lines = useSupportLines();
  const isTold = useIsAwayTold();
  return (
    <div className="mx-auto flex max-w-[440px] flex-col items-start gap-4 px-4 py-10">
      <H1>You have stepped out</H1>
      <p className="text-base text-fg-2">
        Nothing from the drill is shown and nothing rings on your devices. Take the time you need. The
        facilitator sees that you stepped out and may ask whether you would like company; you do not have to
        say why.
      </p>
      {!isTold && (
        <p role="status" className="text-body text-fg-2">
          The server cannot be reached, so the facilitator has not been told yet. It stays hidden here all the
          same.
        </p>
      )}
      <Button tone="primary" big onPress={() => stepOut(false, token)}>
        Come back
      </Button>
      {lines.length > 0 && <SupportLines lines={lines} />}
    </div>
  );
}
