import { useState } from 'react';
import type { Severity } from '../../../../shared/drill/paging/events.ts';
import type { RoleKit } from '../../../../shared/kit.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { Problem } from '../../../components/panel.tsx';
import { CheckList } from '../../../components/ticks.tsx';
import { useView } from '../../../connection/context.tsx';
import { anyKit, isOut, policyTicks } from './pagePolicy.ts';

/** Pages people. With a severity, the policy's list for it is ticked: a proposal, which the sender answers for. */
export function PageDialog({ severity, onClose }: { severity: Severity | null; onClose: () => void }) {
  const kit = useView(({ me }) => anyKit(me.kits));
  return (
    <Dialog title="Page people" isOpen onClose={onClose}>
      {kit ? <PageForm kit={kit} severity={severity} onClose={onClose} /> : <p>You have no page list yet.</p>}
    </Dialog>
  );
}

function PageForm({
  kit,
  severity,
  onClose,
}: {
  kit: RoleKit;
  severity: Severity | null;
  onClose: () => void;
}) {
  const { severityName } = useNames();
  const pages = useView((view) => view.pages);
  const [targets, setTargets] = useState(() => policyTicks(kit, severity, pages));
  const [note, setNote] = useState('');
  const { busy, refusal, act } = useAct();
  const stateOf = (id: string): string | null => {
    const page = Object.values(pages).findLast(({ target }) => target === id);
    if (!page) return null;
    return isOut(page) ? 'ringing now' : page.state;
  };
  const list = (mass: boolean) =>
    kit.pageTargets
      .filter((target) => target.mass === mass)
      .map(({ id, title }) => {
        const state = stateOf(id);
        return {
          id,
          title: (
            <span>
              {title} {state && <span className="text-fg-3">· {state}</span>}
            </span>
          ),
        };
      });
  const send = async () => {
    if (await act('sendPage', { targets, note })) onClose();
  };
  const mass = list(true);
  return (
    <>
      <p className="text-small text-fg-2">
        {severity === null
          ? 'Nothing is ticked for you: no severity is declared.'
          : `Ticked: what the policy asks for at ${severityName(severity)}. Check it against this incident: it may name too many, or miss somebody.`}
      </p>
      <CheckList label="On call" value={targets} onChange={setTargets} options={list(false)} />
      {mass.length > 0 && (
        <CheckList label="Mass pages" value={targets} onChange={setTargets} options={mass} />
      )}
      <TextField
        label="What they need to know in one line"
        value={note}
        onChange={setNote}
        maxLength={4000}
        dir="auto"
      />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button tone="primary" isDisabled={busy || targets.length === 0} onPress={() => void send()}>
          {targets.length <= 1 ? 'Send the page' : `Send ${targets.length} pages`}
        </Button>
      </div>
    </>
  );
}
