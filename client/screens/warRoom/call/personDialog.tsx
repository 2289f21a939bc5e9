import { useState } from 'react';
import type { OwnerArea } from '../../../../shared/drill/call/events.ts';
import { AREA_WORDS } from '../../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { usePersons } from '../../../components/persons.ts';
import { Countdown } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useDraft } from '../desk/drafts.ts';
import { anyKit } from '../pages/pagePolicy.ts';
import { useRoom } from '../room.tsx';
import { AskColleague } from './colleague.tsx';
import type { Named } from './useRoster.ts';
import { useRoster } from './useRoster.ts';

const AREAS: readonly OwnerArea[] = ['technical', 'external', 'org'];

/** What this role has: command, an area, the word to the outside. */
function useHolds(role: PlayRole): string[] {
  const commander = useView((view) => view.commander);
  const owners = useView((view) => view.owners);
  const spokesperson = useView((view) => view.spokesperson);
  return [
    ...(commander === role ? ['Has command'] : []),
    ...AREAS.filter((area) => owners[area]?.role === role).map(
      (area) => `Owner for ${AREA_WORDS[area]}${owners[area]?.acceptedAt === null ? ', has to accept' : ''}`,
    ),
    ...(spokesperson === role ? ['Spokesperson'] : []),
  ];
}

/** One line and a button: what a page needs. */
function PageThem({ role, onDone }: { role: PlayRole; onDone: () => void }) {
  const { called } = usePersons();
  const target = useView(({ me }) =>
    anyKit(me.kits)?.pageTargets.find((item) => item.role === role && !item.mass),
  );
  const [note, setNote] = useState('');
  if (!target) return <p className="text-body">Nobody on your page list leads to them.</p>;
  return (
    <>
      <TextField
        label="What they need to know, in one line"
        value={note}
        onChange={setNote}
        maxLength={4000}
        dir="auto"
      />
      <ActButton name="sendPage" payload={{ targets: [target.id], note }} tone="primary" onDone={onDone}>
        Page {called(role)}
      </ActButton>
    </>
  );
}

/** A line that only they read now. It is in the record like everything said. */
function OneToOne({ role, onDone }: { role: PlayRole; onDone: () => void }) {
  const { called } = usePersons();
  const [text, setText, forget] = useDraft(`only.${role}`, '');
  return (
    <>
      <TextField
        label={`Line to ${called(role)} alone`}
        hint="Only they and the facilitator read it now. It is in the record."
        value={text}
        onChange={setText}
        maxLength={4000}
        dir="auto"
      />
      <ActButton
        name="postMessage"
        payload={{ text, to: role, privately: true }}
        isDisabled={text.trim() === ''}
        onDone={() => {
          forget();
          onDone();
        }}
      >
        Send to {called(role)} alone
      </ActButton>
    </>
  );
}

function What({ person }: { person: Named }) {
  const room = useRoom();
  const { short } = useNames();
  const { called } = usePersons();
  const { role, isMe, isIn, isColleague, standing } = person;
  if (isMe) return null;
  return (
    <>
      {standing.is === 'rings' && (
        <p className="text-body">
          Their page rings. <Countdown to={standing.dueAt} />, then it counts as silence.
        </p>
      )}
      {!isIn && standing.is !== 'rings' && <PageThem role={role} onDone={room.close} />}
      {isIn && (
        <Button onPress={() => room.writeMessage(`@${short(role)} `)}>
          Write to {called(role)} on the call
        </Button>
      )}
      {isIn && <OneToOne role={role} onDone={room.close} />}
      {isColleague && <AskColleague role={role} />}
    </>
  );
}

/** One person on the call: how they are here, what they hold, and what can be done about it. */
export function PersonDialog({ role, onClose }: { role: PlayRole; onClose: () => void }) {
  const { title } = useNames();
  const { called } = usePersons();
  const holds = useHolds(role);
  const person = useRoster().find((item) => item.role === role);
  const name = called(role);
  return (
    <Dialog
      title={name === title(role) ? name : `${name}, ${title(role)}`}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      {person && <p className="text-small text-fg-2">{[person.words, ...holds].join(' · ')}</p>}
      <div className="flex flex-col items-start gap-3">{person && <What person={person} />}</div>
    </Dialog>
  );
}
