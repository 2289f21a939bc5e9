import { Stack } from '../card.tsx';
import { FindingsPanel } from './findings.tsx';
import { ProbesPanel } from './probes.tsx';
import { ApprovalsPanel, QueriesPanel } from './queries.tsx';
import { RunningStrip } from './running.tsx';
import { SuitesPanel } from './suites.tsx';

export const EvidencePanel = () => (
  <Stack>
    <RunningStrip />
    <FindingsPanel />
    <QueriesPanel />
    <ApprovalsPanel />
  </Stack>
);

export const TestsPanel = () => (
  <Stack>
    <RunningStrip />
    <ProbesPanel />
    <SuitesPanel />
  </Stack>
);
