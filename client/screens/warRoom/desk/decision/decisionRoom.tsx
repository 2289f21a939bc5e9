import { useEffect, useRef } from 'react';
import { useDesk } from '../desk.ts';
import { OptionTable } from './optionTable.tsx';
import { RecordPanel } from './recordPanel.tsx';
import { RoomKeys } from './roomKeys.tsx';
import { RoomStrip } from './roomStrip.tsx';
import { useDecisionDraft } from './useDecisionDraft.ts';
import { useDecisionRoom } from './useDecisionRoom.ts';
import { useTeamActs } from './useTeamActs.ts';
import { proofWords } from './verify.tsx';

/** Where the team weighs the options together and the commander writes down what was decided. */
export default function DecisionRoom() {
  const { close } = useDecisionRoom();
  const { kits, isCommander } = useDesk();
  const acts = useTeamActs();
  const edit = useDecisionDraft();
  const room = useRef<HTMLElement>(null);
  const decision = kits[0]?.decision;
  // The button that opened it is out of sight now.
  useEffect(() => {
    if (document.activeElement === document.body || room.current?.contains(document.activeElement) === false)
      room.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  useEscape(close);
  if (!decision) return null;
  return (
    <section
      ref={room}
      aria-label="Decision room"
      className="flex min-w-0 flex-col [--column:118px] [--head:112px] max-[767px]:pb-20 md:min-h-0 md:flex-1 md:[--column:128px] md:[--head:196px] min-[87.5rem]:[--head:252px]"
    >
      <RoomStrip onClose={close} />
      <div className="grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-2 px-2 pb-2 max-lg:[grid-auto-rows:max-content] md:overflow-y-auto lg:grid-cols-[minmax(0,1fr)_288px] lg:overflow-hidden lg:[grid-template-rows:minmax(0,1fr)] min-[87.5rem]:grid-cols-[minmax(0,1fr)_330px]">
        <OptionTable
          decision={decision}
          acts={acts}
          chosen={isCommander ? edit.draft.option : null}
          proof={isCommander ? proofWords(edit.draft, edit.suites) : null}
          losses={isCommander ? edit.draft.losses : []}
          onChoose={isCommander ? edit.choose : null}
        />
        <RecordPanel decision={decision} edit={edit} acts={acts} />
      </div>
      <RoomKeys canAsk={isCommander} />
    </section>
  );
}

/** From anywhere in the room, wherever the keyboard is; a menu or dialog that is open takes the key first. */
function useEscape(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
