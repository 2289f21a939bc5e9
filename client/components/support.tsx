import { Suspense, useState } from 'react';
import { Button } from './button.tsx';
import { later } from './later.tsx';

const CareDialog = later(() => import('./careDialog.tsx'));

const Press = ({ onPress }: { onPress: () => void }) => <Button onPress={onPress}>Pause or step out</Button>;

/**
 * One press from anywhere, no reason asked. Belongs in the header of every screen inside a connection. A screen whose header changes
 * with the width opens the dialog itself (`onOpen`), or turning the phone would close it.
 */
export const CareButton = ({ onOpen }: { onOpen?: () => void }) =>
  onOpen ? <Press onPress={onOpen} /> : <WithItsDialog />;

function WithItsDialog() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Press onPress={() => setIsOpen(true)} />
      {isOpen && <Care onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** The dialog behind the button. */
export const Care = ({ onClose }: { onClose: () => void }) => (
  <Suspense>
    <CareDialog isOpen onClose={onClose} />
  </Suspense>
);

/** Stands in place of the drill while its reader has stepped out. */
export const SteppedOut = later(() => import('./steppedOut.tsx'));
