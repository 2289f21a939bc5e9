import type { ReactNode } from 'react';
import { Empty, Tabs } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';
import { ColleaguesPanel, useColleagues } from './colleagues/colleaguesPanel.tsx';
import { CommandPanel } from './command/commandPanel.tsx';
import { WordsPanel } from './comms/wordsPanel.tsx';
import { DecisionPanel } from './decision/decisionPanel.tsx';
import { useDesk } from './desk.ts';
import { DutiesPanel } from './duties.tsx';
import { EvidencePanel, TestsPanel } from './evidence/evidencePanel.tsx';
import { KeepPanel } from './evidence/keep.tsx';
import { NeedsHand } from './needsHand.tsx';
import { OutreachPanel } from './outreach.tsx';
import type { PanelId } from './panels.ts';
import { PANEL_TITLES, panelsFor } from './panels.ts';
import { Note, Stack } from './parts.tsx';
import { ScopePanel } from './scopePanel.tsx';
import { SwitchPanel } from './switches/switchPanel.tsx';
import { WelfarePanel } from './welfare.tsx';

export { PirForm } from './pirForm.tsx';

const CONTENT: Record<PanelId, () => ReactNode> = {
  command: CommandPanel,
  switches: SwitchPanel,
  evidence: EvidencePanel,
  tests: TestsPanel,
  keep: KeepPanel,
  decision: DecisionPanel,
  scope: ScopePanel,
  welfare: WelfarePanel,
  duties: DutiesPanel,
  words: WordsPanel,
  outreach: OutreachPanel,
  colleagues: ColleaguesPanel,
};

/** The middle of the war room: everything this seat can do, all its roles together. */
export function Centre() {
  const { roles, kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const hasColleagues = useColleagues().length > 0;
  if (roles.length === 0) return <Empty>This place watches and does not act.</Empty>;
  const panels = panelsFor(roles, kits, { isCommander, hasColleagues });
  return (
    <Stack>
      {!inCall && (
        <Note>You are not in the call yet. You can read your desk; acknowledge a page to act.</Note>
      )}
      <NeedsHand />
      <Tabs
        label="Your desk"
        items={panels.map((id) => {
          const Content = CONTENT[id];
          return { id, title: PANEL_TITLES[id], content: <Content /> };
        })}
      />
    </Stack>
  );
}
