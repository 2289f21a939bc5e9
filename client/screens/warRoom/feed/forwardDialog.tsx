import { useShallow } from 'zustand/react/shallow';
import { MAX_FORWARD } from '../../../../shared/drill/lengths.ts';
import { myFeed } from '../../../../shared/drill/select.ts';
import { listed } from '../../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { Problem } from '../../../components/panel.tsx';
import { usePersons } from '../../../components/persons.ts';
import { useView } from '../../../connection/context.tsx';
import { RolePick } from '../desk/call/rolePick.tsx';
import { useDesk, useSeatedRoles } from '../desk/desk.ts';
import { useDraft } from '../desk/drafts.ts';

/** Who may be sent it: on the call, at another desk, and without it as far as this desk knows. One person once, whatever they hold. */
function useOthers(inject: string): PlayRole[] {
  const { roles } = useDesk();
  const joined = useView((view) => view.joined);
  const has = useView(
    useShallow((view) => {
      const item = view.feed.find((known) => known.inject === inject);
      return item ? [...item.to, ...(item.forwards ?? []).flatMap(({ to }) => to)] : [];
    }),
  );
  const seats = useView((view) => view.seats);
  const desk = (role: PlayRole) =>
    Object.values(seats).find((seat) => seat.roles.includes(role))?.roles ?? [];
  const isFirst = (role: PlayRole) => desk(role).find((item) => Object.hasOwn(joined, item)) === role;
  return useSeatedRoles().filter(
    (role) =>
      isFirst(role) && !roles.includes(role) && !desk(role).some((item) => has.some((one) => one === item)),
  );
}

/** A message on its way to colleagues, with a line of one's own if it needs one. */
export function ForwardDialog({ inject, onClose }: { inject: string; onClose: () => void }) {
  const { called } = usePersons();
  const item = useView((view) => myFeed(view).find((known) => known.inject === inject));
  const others = useOthers(inject);
  const [chosen, setChosen, forgetChosen] = useDraft<PlayRole[]>(`forward.${inject}.to`, []);
  const [words, setWords, forgetWords] = useDraft(`forward.${inject}.words`, '');
  const { busy, refusal, act } = useAct();
  const to = chosen.filter((role) => others.includes(role));
  const pick = (role: PlayRole) =>
    setChosen(to.includes(role) ? to.filter((known) => known !== role) : [...to, role]);
  const send = async () => {
    if (busy || to.length === 0 || !(await act('forwardInject', { inject, to, words }))) return;
    forgetChosen();
    forgetWords();
    onClose();
  };
  const count = item?.attachments?.length ?? 0;
  return (
    <Dialog
      title="Forward a message"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {others.length > 0 && (
            <Button tone="primary" isBusy={busy} isDisabled={to.length === 0} onPress={() => void send()}>
              {to.length === 0 ? 'Forward' : `Forward to ${listed(to.map(called))}`}
            </Button>
          )}
        </>
      }
    >
      <p dir="auto" className="text-base [overflow-wrap:anywhere]">
        <strong>{item?.subject ?? ''}</strong>
        <span className="text-fg-2">
          {' '}
          from {item?.from ?? ''}
          {count > 0 && `, with ${count === 1 ? 'its attachment' : `its ${count} attachments`}`}
        </span>
      </p>
      {others.length === 0 ? (
        <p className="text-body">Everybody on the call has it.</p>
      ) : (
        <>
          <RolePick label="To" roles={others} value={to} onPick={pick} />
          <TextField
            label="A line with it (optional)"
            value={words}
            onChange={setWords}
            maxLength={MAX_FORWARD}
            dir="auto"
          />
        </>
      )}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
