import { useState } from 'react';
import type { Severity } from '../../../../shared/drill/paging/events.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { Problem } from '../../../components/panel.tsx';
import { Radio } from '../../../components/ticks.tsx';
import { useView } from '../../../connection/context.tsx';
import { anyKit } from './pagePolicy.ts';

/** Anybody may declare, called or not. Better early and wrong than late: the severity can be changed. */
export function DeclareDialog({
  onClose,
  onDeclared,
}: {
  onClose: () => void;
  onDeclared: (severity: Severity) => void;
}) {
  const company = useView(({ me }) => anyKit(me.kits)?.company ?? null);
  const { severityName } = useNames();
  const [choice, setChoice] = useState<string | null>(null);
  const [summary, setSummary] = useState('');
  const { busy, refusal, act } = useAct();
  const severity = choice === null ? null : (Number(choice) as Severity);
  const declare = async () => {
    if (severity !== null && (await act('declareIncident', { severity, summary }))) onDeclared(severity);
  };
  return (
    <Dialog title="Declare an incident" isOpen onClose={onClose}>
      {company && <p className="text-small text-fg-2">{company.severityDefault}</p>}
      <Radio
        label="Severity"
        value={choice}
        onChange={setChoice}
        options={(company?.severities ?? []).map(({ severity: value, name, criteria }) => ({
          id: String(value),
          title: (
            <>
              <strong>{name}</strong>
              <ul className="list-disc pl-4 text-small text-fg-2">
                {criteria.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
      <TextField
        label="What is happening, in one line"
        hint="What you know, not what you guess."
        value={summary}
        onChange={setSummary}
        maxLength={4000}
        dir="auto"
      />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button tone="primary" isDisabled={busy || severity === null} onPress={() => void declare()}>
          {severity === null ? 'Declare' : `Declare ${severityName(severity)}`}
        </Button>
      </div>
    </Dialog>
  );
}
