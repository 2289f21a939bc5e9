import { mayGive } from '../../../../../shared/authority.ts';
import { Stack } from '../card.tsx';
import { byId, useDesk } from '../desk.ts';
import { ClearPanel } from './clear.tsx';
import { NarrativePanel, SpokespersonPanel, WithholdPanel } from './narrative.tsx';
import { PublishPanel, StatementEditor } from './statement.tsx';
import { VersionsPanel } from './versions.tsx';

/** Everything said outside: who speaks, what is agreed, what is written, who cleared it. */
export function WordsPanel() {
  const { kits, roles } = useDesk();
  const writer = kits.find(({ role }) => mayGive(role, 'draftStatement'));
  const catalogue = byId(kits.flatMap(({ clauses }) => clauses));
  const clears = kits.filter(({ role, clearedBy }) => clearedBy.includes(role));
  const speaks = roles.some((role) => mayGive(role, 'setSpokesperson'));
  return (
    <Stack>
      {clears.map(({ role }) => (
        <ClearPanel key={role} role={role} catalogue={catalogue} />
      ))}
      {speaks && <SpokespersonPanel />}
      {roles.some((role) => mayGive(role, 'alignNarrative')) && <NarrativePanel />}
      {writer && <PublishPanel kit={writer} />}
      {writer && <StatementEditor kit={writer} />}
      {speaks && <WithholdPanel />}
      <VersionsPanel catalogue={catalogue} />
    </Stack>
  );
}
