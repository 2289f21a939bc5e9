import { Suspense, useState } from 'react';
import { Button } from './button.tsx';
import { later } from './later.tsx';

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

/** Stands in place of the drill while its reader has stepped out. */
export const SteppedOut = later(() => import('./steppedOut.tsx'));
