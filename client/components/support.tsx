import { Suspense, useEffect, useState } from 'react';
import { stepOut, useSupportLines } from './away.ts';
import { Button } from './button.tsx';
import { later } from './later.tsx';
import { SupportLines, useTitle } from './shell.tsx';
import { H1 } from './shellPlain.tsx';

const CareDialog = later(() => import('./careDialog.tsx'));

/** One press from anywhere, no reason asked. Belongs in the header of every screen inside a connection. */
export function CareButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Pause or step out</Button>
      {isOpen && (
        <Suspense>
          <CareDialog isOpen onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What stands in place of the drill while its reader has stepped out. */
export function SteppedOut() {
  useTitle('Stepped out');
  const lines = useSupportLines();
  return (
    <div className="mx-auto flex max-w-[440px] flex-col items-start gap-4 px-4 py-10">
      <H1>You have stepped out</H1>
      <p className="text-base text-fg-2">
        Nothing from the drill is shown and nothing rings here. Take the time you need. If you would like
        company, tell the facilitator; you do not have to say why.
      </p>
      <Button tone="primary" big onPress={() => stepOut(false)}>
        Come back
      </Button>
      {lines.length > 0 && <SupportLines lines={lines} />}
    </div>
  );
}

/** Leaving the drill's screens ends a step-out, so that another drill does not open silent. */
export function useStepOutEnds(): void {
  useEffect(() => () => stepOut(false), []);
}
