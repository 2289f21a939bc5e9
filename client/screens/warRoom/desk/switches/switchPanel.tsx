import { Empty } from '../../../../components/panel.tsx';
import { leversOf, useDesk } from '../desk.ts';
import { Note, Stack } from '../parts.tsx';
import { MeasuredHarm } from './readings.tsx';
import { Lever } from './switchCard.tsx';

export function SwitchPanel() {
  const { kits, isCommander } = useDesk();
  const levers = leversOf(kits);
  return (
    <Stack>
      <Note>
        {isCommander
          ? 'You authorise, the holder presses. Choose where first.'
          : 'The commander authorises, you press. Choose where first. Pressing twice does nothing.'}
      </Note>
      <MeasuredHarm />
      {levers.length === 0 && <Empty>This desk holds no switch.</Empty>}
      {levers.map((lever) => (
        <Lever key={lever.id} lever={lever} />
      ))}
    </Stack>
  );
}
