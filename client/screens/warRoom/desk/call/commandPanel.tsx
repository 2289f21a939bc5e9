import { useNames } from '../../../../components/names.ts';
import { Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { HandOverPanel } from './handOver.tsx';
import { OwnersPanel } from './owners.tsx';
import { SeverityPanel } from './severity.tsx';
import { TasksPanel } from './tasks.tsx';
import { SizeUpPanel, UpdatePanel } from './updates.tsx';

export function CommandPanel() {
  const { title } = useNames();
  const { isCommander, commander } = useDesk();
  return (
    <Stack>
      {!isCommander && (
        <Note>
          {commander
            ? `${title(commander)} has command. What only the commander may do will be refused here.`
            : 'Nobody has command yet. It falls to the commander when they acknowledge their page.'}
        </Note>
      )}
      <SeverityPanel />
      <SizeUpPanel />
      <UpdatePanel />
      <OwnersPanel />
      <TasksPanel />
      <HandOverPanel />
    </Stack>
  );
}
