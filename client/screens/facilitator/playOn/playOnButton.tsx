import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';

const PlayOnDialog = lazy(() => import('./playOn.tsx'));

/** `of`: which drill, where more than one is on the screen. */
export function PlayOnButton({ drillId, of }: { drillId: string; of?: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} {...(of ? { 'aria-label': `Play on from… ${of}` } : {})}>
        Play on from…
      </Button>
      {isOpen && (
        <Suspense>
          <PlayOnDialog drillId={drillId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
