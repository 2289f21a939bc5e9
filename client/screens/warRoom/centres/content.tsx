import type { ReactNode } from 'react';
import { ColleaguesPanel } from './colleagues/colleaguesPanel.tsx';
import { CommandPanel } from './command/commandPanel.tsx';
import { WordsPanel } from './comms/wordsPanel.tsx';
import { DecisionPanel } from './decision/decisionPanel.tsx';
import { DutiesPanel } from './duties.tsx';
import { EvidencePanel, TestsPanel } from './evidence/evidencePanel.tsx';
import { KeepPanel } from './evidence/keep.tsx';
import { OutreachPanel } from './outreach.tsx';
import type { PanelId } from './panels.ts';
import { ScopePanel } from './scopePanel.tsx';
import { SwitchPanel } from './switches/switchPanel.tsx';
import { WelfarePanel } from './welfare.tsx';

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

/** One panel of the desk. */
export default function Content({ panel }: { panel: PanelId }) {
  const Chosen = CONTENT[panel];
  return <Chosen />;
}
