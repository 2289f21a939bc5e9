import { useState } from 'react';
import type { DrillDetail } from '../../../../shared/api.ts';
import { Button, Dialog, Panel, Tabs } from '../../../components/kit.tsx';
import { Lines } from '../guide.tsx';

/** The guide stays one press away during play. */
export function GuidePanel({ drill: { guide } }: { drill: DrillDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title="Guide">
      <Button wide onPress={() => setOpen(true)}>
        Open the guide
      </Button>
      <Dialog
        title="Guide, for you alone"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={<Button onPress={() => setOpen(false)}>Back to the console</Button>}
      >
        <Tabs
          label="Guide"
          items={[
            { id: 'during', title: 'During', content: <Lines items={guide.during} /> },
            { id: 'traps', title: 'Traps', content: <Lines items={guide.traps} /> },
            { id: 'hotWash', title: 'Hot wash', content: <Lines items={guide.hotWash} /> },
          ]}
        />
      </Dialog>
    </Panel>
  );
}
