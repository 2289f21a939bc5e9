import { mayGive } from '../../../../../shared/authority.ts';
import { useDesk } from '../desk.ts';
import { useOpened } from '../rowList.tsx';
import { useChosenText } from './chosen.ts';
import { NarrativePanel, SpokespersonPanel, WithholdPanel } from './narrative.tsx';
import { TextDesk } from './textDesk.tsx';
import { TextList } from './textList.tsx';
import { openText, useTexts } from './useText.ts';

/** Everything said outside: every text with how far it is, the chosen one to write, clear or send, and who speaks. */
export function WordsSection() {
  const { roles } = useDesk();
  const rows = useTexts();
  const [chosen, choose] = useChosenText();
  const { box, openRow } = useOpened(choose);
  const open = openText(rows, chosen);
  const speaks = roles.some((role) => mayGive(role, 'setSpokesperson'));
  const aligns = roles.some((role) => mayGive(role, 'alignNarrative'));
  return (
    <div ref={box} className="@container flex min-w-0 flex-col gap-2">
      <TextList rows={rows} open={open} onOpen={openRow} />
      {open && <TextDesk key={open.key} row={open} />}
      {(speaks || aligns) && (
        <div className="grid min-w-0 items-start gap-2 @xl:grid-cols-2">
          {aligns && <NarrativePanel />}
          {speaks && (
            <div className="flex min-w-0 flex-col gap-2">
              <SpokespersonPanel />
              <WithholdPanel />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
