import { Suspense } from 'react';
import { useWire } from '../connection/context.tsx';
import { later } from './later.tsx';

// After the first paint, and there before it is needed: a stop must not wait for a fetch.
const Emergency = later(() => import('./emergency.tsx'));

/** Over every screen of a drill, in every phase. */
export function EmergencyLive() {
  const stop = useWire((wire) => wire.stop);
  return (
    <Suspense fallback={null}>
      <Emergency stop={stop} />
    </Suspense>
  );
}
