import { Empty } from '../../../../components/panel.tsx';
import { Note, Stack } from '../card.tsx';
import { switchesOf, useDesk } from '../desk.ts';
import { MeasuredHarm } from './readings.tsx';
import { SwitchPanelCard } from './switchCard.tsx';

export function SwitchPanel() {
  const { kits, isCommander } = useDesk();
  const switches = switchesOf(kits);
  return (
    <Stack>
      <Note>
        {isCommander
          ? 'You authorise, the holder presses. Choose where first.'
          : 'The commander authorises, you press. Choose where first. Pressing twice does nothing.'}
      </Note>
      <MeasuredHarm />
      {switches.length === 0 && <Empty>This desk holds no switch.</Empty>}
      {switches.map((card) => (
        <SwitchPanelCard key={card.id} card={card} />
      ))}
    </Stack>
  );
}
