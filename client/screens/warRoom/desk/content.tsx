import type { ReactNode } from 'react';
import { ColleaguesPanel } from './call/colleaguesPanel.tsx';
import { CommandPanel } from './call/commandPanel.tsx';
import { DecisionPanel } from './decision/decisionPanel.tsx';
import { ScopePanel } from './decision/scopePanel.tsx';
import { EvidencePanel, TestsPanel } from './lookups/evidencePanel.tsx';
import type { PanelId } from './panels.ts';
import { DutiesPanel } from './people/duties.tsx';
import { WelfarePanel } from './people/welfare.tsx';
import { KeepPanel } from './preservation/preservePanel.tsx';
import { OutreachPanel } from './statements/outreach.tsx';
import { WordsPanel } from './statements/statementsPanel.tsx';
import { SwitchPanel } from './switches/switchPanel.tsx';

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
