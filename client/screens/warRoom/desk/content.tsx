import type { ReactNode } from 'react';
import { CommandSection } from './call/commandSection.tsx';
import { Stack } from './card.tsx';
import { DecisionSection } from './decision/decisionSection.tsx';
import { EvidenceSection } from './lookups/evidenceSection.tsx';
import { DutiesSection } from './people/dutiesSection.tsx';
import { PeopleSection } from './people/peopleSection.tsx';
import type { Section, SectionId } from './sections.ts';
import { WordsSection } from './statements/wordsSection.tsx';
import { SwitchSection } from './switches/switchSection.tsx';

const CONTENT: Record<SectionId, () => ReactNode> = {
  command: CommandSection,
  people: PeopleSection,
  duties: DutiesSection,
  evidence: EvidenceSection,
  switches: SwitchSection,
  decision: DecisionSection,
  words: WordsSection,
};

/** One section of the desk, with what moved in with it. */
export default function Content({ section }: { section: Section }) {
  return (
    <Stack>
      {[section.id, ...section.with].map((id) => {
        const Part = CONTENT[id];
        return <Part key={id} />;
      })}
    </Stack>
  );
}
