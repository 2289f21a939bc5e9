import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { HeardAct } from '../../../../shared/drill/call/events.ts';
import { HEARD_ACTS } from '../../../../shared/drill/call/events.ts';
import type { View } from '../../../../shared/drill/view.ts';
import { AREA_WORDS, HEARD_WORDS, WELFARE_WORDS } from '../../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { COMMANDER, PLAY_ROLES } from '../../../../shared/roles.ts';
import { MINUTE } from '../../../../shared/time.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Choose, TextField } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { Problem } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import type { SubjectKind } from './heardSubject.ts';
import { heardSubject, SUBJECT } from './heardSubject.ts';

type Option = { id: string; title: string };
const AREAS: Option[] = Object.entries(AREA_WORDS).map(([id, words]) => ({ id, title: words }));
const AGO: Option[] = ['0', '1', '2', '3'].map((id) => ({
  id,
  title: id === '0' ? 'Just now' : `${id} ${id === '1' ? 'minute' : 'minutes'} ago`,
}));

/** The scribe's desk logs everybody's words; beside a scripted scribe, the commander's does. */
const logsAll = ({ me, seats }: View): boolean =>
  me.activeRoles.includes('scribe') ||
  (me.activeRoles.includes(COMMANDER) &&
    Object.values(seats).some(({ roles, occupant }) => occupant === 'colleague' && roles.includes('scribe')));

/** Whose words this desk may log. */
const heardRoles = (view: View): PlayRole[] =>
  logsAll(view) ? PLAY_ROLES.filter((role) => role in view.joined) : view.me.activeRoles;

/** One person holds both, so nothing can pass from one to the other. */
const atOneDesk = ({ seats }: View, one: PlayRole, other: PlayRole | ''): boolean =>
  Object.values(seats).some(({ roles }) => other !== '' && roles.includes(one) && roles.includes(other));

/** What the first question about an act is, and its answers; null where there is none to choose from. */
function useFirstChoice(kind: SubjectKind, role: PlayRole | ''): { label: string; options: Option[] } | null {
  const { title, severityName } = useNames();
  const others = useView(
    useShallow((view) => PLAY_ROLES.filter((id) => id in view.joined && !atOneDesk(view, id, role))),
  );
  const cases = useView((view) => view.welfareCases);
  const kits = useView(({ me }) => me.kits);
  const switches = Object.values(kits)
    .flatMap((kit) => kit?.switches ?? [])
    .filter((card, at, all) => all.findIndex(({ id }) => id === card.id) === at);
  const choices: Record<SubjectKind, { label: string; options: Option[] } | null> = {
    none: null,
    minutes: null,
    severity: {
      label: 'Which severity',
      options: ([0, 1, 2] as const).map((value) => ({ id: String(value), title: severityName(value) })),
    },
    areaAndRole: { label: 'Owner for', options: AREAS },
    area: { label: 'Owner for', options: AREAS },
    role: { label: 'Offered to', options: others.map((id) => ({ id, title: title(id) })) },
    caseAndAction: {
      label: 'Which case',
      options: Object.values(cases).map(({ case: id, title: words }) => ({ id, title: words })),
    },
    switch: { label: 'Which switch', options: switches },
  };
  return choices[kind];
}

/** Something that was said aloud counts like something typed, if somebody logs it within three minutes. */
export function HeardDialog({ onClose }: { onClose: () => void }) {
  const { title } = useNames();
  const asOptions = (some: readonly PlayRole[]): Option[] => some.map((id) => ({ id, title: title(id) }));
  const roles = useView(useShallow(heardRoles));
  const cases = useView((view) => view.welfareCases);
  const [heard, setHeard] = useState<HeardAct | ''>('');
  const [role, setRole] = useState<PlayRole | ''>(roles[0] ?? '');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [ago, setAgo] = useState('0');
  const { busy, refusal, act } = useAct();
  const kind = heard === '' ? 'none' : SUBJECT[heard];
  const subject = heard === '' ? undefined : heardSubject(heard, first, second);
  const log = async () => {
    if (heard === '' || role === '' || subject === undefined) return;
    if (await act('logHeard', { act: heard, role, subject, agoMs: Number(ago) * MINUTE })) onClose();
  };
  const choice = useFirstChoice(kind, role);
  // What this case leaves open, not every step of every scenario.
  const steps: Option[] = (cases[first]?.actions ?? []).map((id) => ({ id, title: WELFARE_WORDS[id] }));
  return (
    <Dialog title="Log something said aloud" isOpen onClose={onClose}>
      <Choose
        label="Who"
        value={role}
        onChange={setRole}
        options={roles.map((id) => ({ id, title: title(id) }))}
      />
      <Choose
        label="What they did"
        value={heard}
        onChange={(next) => {
          setHeard(next);
          setFirst('');
          setSecond('');
        }}
        options={HEARD_ACTS.map((id) => ({ id, title: HEARD_WORDS[id] }))}
      />
      {choice && <Choose label={choice.label} value={first} onChange={setFirst} options={choice.options} />}
      {kind === 'areaAndRole' && (
        <Choose label="Who owns it" value={second} onChange={setSecond} options={asOptions(PLAY_ROLES)} />
      )}
      {kind === 'caseAndAction' && (
        <Choose label="What was decided" value={second} onChange={setSecond} options={steps} />
      )}
      {kind === 'minutes' && (
        <TextField
          label="Next update in how many minutes (leave empty if nobody said)"
          inputMode="numeric"
          value={first}
          onChange={setFirst}
        />
      )}
      <Choose label="When" value={ago} onChange={setAgo} options={AGO} />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          tone="primary"
          isDisabled={busy || subject === undefined || role === ''}
          onPress={() => void log()}
        >
          Log it as heard
        </Button>
      </div>
    </Dialog>
  );
}
