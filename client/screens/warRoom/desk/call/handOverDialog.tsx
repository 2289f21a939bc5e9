import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton, useAct } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Problem } from '../../../../components/panel.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDesk, useSeatedRoles } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { bare } from './bare.ts';
import { openPoints } from './openPoints.ts';
import { RolePick } from './rolePick.tsx';
import { useSizeUp } from './useSizeUp.ts';

/** What stands open, so that whoever takes over is told and whoever hands over has looked. */
function OpenPoints() {
  const view = useView((whole) => whole);
  const { called } = usePersons();
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-small font-semibold">Still open</h3>
      <ul className="list-disc pl-5 text-small text-fg-2">
        {openPoints(view, called).map((point) => (
          <li key={point} className="[overflow-wrap:anywhere]">
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offered({
  to,
  at,
  mine,
  onClose,
}: {
  to: PlayRole;
  at: number;
  mine: boolean;
  onClose: () => void;
}) {
  const { called } = usePersons();
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-body">
        {called(to)} has the offer since <span className="m-mono">{bare(at)}</span>. Command stays where it is
        until they accept.
      </p>
      {mine && (
        <ActButton name="withdrawHandOver" payload={{}} onDone={onClose}>
          Take it back
        </ActButton>
      )}
    </div>
  );
}

/** Offers command to somebody in the call, with the size-up and what is open in front of both. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { called } = usePersons();
  const { commander, isCommander, roles } = useDesk();
  const handOff = useView((view) => view.handOff);
  const joined = useView((view) => view.joined);
  const { last } = useSizeUp();
  const seated = useSeatedRoles();
  // Another role of this desk would be the same person.
  const others = seated.filter((role) => Object.hasOwn(joined, role) && !roles.includes(role));
  const [to, setTo, forgetTo] = useDraft<PlayRole | null>('handOver', null);
  const [text, setText, forgetText] = useDraft('sizeUp', '');
  const { busy, refusal, act } = useAct();
  const chosen = to !== null && others.includes(to) ? to : null;
  const offer = async () => {
    if (chosen === null) return;
    if (text.trim() !== '' && !(await act('postBriefing', { text }))) return;
    forgetText();
    if (!(await act('handOverCommand', { to: chosen }))) return;
    forgetTo();
    onClose();
  };
  const mayOffer = isCommander && handOff === null;
  return (
    <Dialog
      title="Hand over command"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{isCommander ? 'Keep command' : 'Close'}</Button>
          {mayOffer && (
            <Button tone="primary" isDisabled={busy || chosen === null} onPress={() => void offer()}>
              {chosen === null ? 'Offer command' : `Offer command to ${called(chosen)}`}
            </Button>
          )}
        </>
      }
    >
      {!isCommander && (
        <p className="text-body">
          {commander
            ? `${called(commander)} has command, and only they hand it over.`
            : 'Nobody has command yet.'}
        </p>
      )}
      {handOff && <Offered to={handOff.to} at={handOff.at} mine={isCommander} onClose={onClose} />}
      {mayOffer && (
        <>
          {others.length === 0 ? (
            <p className="text-body">Nobody else is in the call. Page somebody first.</p>
          ) : (
            <RolePick label="To" roles={others} value={chosen} onPick={setTo} />
          )}
          {chosen === null && others.length > 0 && (
            <p className="text-small text-fg-2">Choose who takes over.</p>
          )}
          <OpenPoints />
          {last && (
            <p className="text-small text-fg-2 [overflow-wrap:anywhere]">
              Size-up at <span className="m-mono">{bare(last.happenedAt)}</span>: {last.text}
            </p>
          )}
          <TextField
            label={last ? 'New size-up, if that one is old' : 'Size-up for them: known, unknown, next'}
            multiline
            value={text}
            onChange={setText}
            maxLength={4000}
            dir="auto"
          />
        </>
      )}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
