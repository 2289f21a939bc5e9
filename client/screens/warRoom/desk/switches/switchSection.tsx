import { Stack } from '../card.tsx';
import { KeepPanel } from '../preservation/preservePanel.tsx';
import { SwitchTable } from './switchTable.tsx';

/** What this desk can turn off or on, and what it can keep safe before anything is overwritten. */
export const SwitchSection = () => (
  <Stack>
    <SwitchTable />
    <KeepPanel />
  </Stack>
);
