import { useMemo } from 'react';
import { Connected } from '../../connection/context.tsx';
import { StopScreen } from './console/stop.tsx';

/** Beside a scorecard no console is open, and a stop for something real must be seen, and ended, there too. */
export default function ScorecardStop({ drillId }: { drillId: string }) {
  const identity = useMemo(() => ({ drillId, as: 'facilitator' as const }), [drillId]);
  return (
    <Connected identity={identity}>
      <StopScreen lines={[]} />
    </Connected>
  );
}
