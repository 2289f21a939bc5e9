import type { Severity as SeverityLevel } from '../../../../../shared/drill/paging/events.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Severity } from '../../../../components/panel.tsx';
import { Radio } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Fold, Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';

const SEVERITIES: readonly SeverityLevel[] = [0, 1, 2];

export function SeverityPanel() {
  const now = useView(({ severity }) => severity);
  const company = useDesk().kits[0]?.company;
  const [chosen, setSeverity, forgetSeverity] = useDraft<SeverityLevel | null>('severity.grade', null);
  const [reason, setReason, forgetReason] = useDraft('severity.reason', '');
  const { severityName: short } = useNames();
  const nameOf = (value: SeverityLevel) =>
    company?.severities.find(({ severity }) => severity === value)?.name ?? short(value);
  return (
    <Panel title="Severity" action={<Severity value={now} name={short} />}>
      <Stack>
        {now === null ? (
          <Note>
            Nothing has been declared. Anybody can declare; after that the commander changes it here.
          </Note>
        ) : (
          <Fold title="Change the severity">
            <Radio
              label="Becomes"
              value={chosen === null ? null : String(chosen)}
              onChange={(value) => setSeverity(Number(value) as SeverityLevel)}
              options={SEVERITIES.map((value) => ({
                id: String(value),
                title: nameOf(value),
                isDisabled: value === now,
              }))}
            />
            <TextField label="Reason" value={reason} onChange={setReason} />
            <div>
              <ActButton
                name="changeSeverity"
                payload={{ severity: chosen ?? now, reason }}
                isDisabled={chosen === null}
                tone="primary"
                onDone={() => {
                  forgetSeverity();
                  forgetReason();
                }}
              >
                {chosen === null ? 'Change the severity' : `Change to ${short(chosen)}`}
              </ActButton>
            </div>
          </Fold>
        )}
        {company && (
          <Fold title="What each severity means">
            {company.severities.map(({ severity, name, criteria }) => (
              <div key={severity}>
                <p className="text-body font-semibold">{name}</p>
                <ul className="list-disc pl-5 text-small text-fg-2">
                  {criteria.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
            <Note>{company.severityDefault}</Note>
          </Fold>
        )}
      </Stack>
    </Panel>
  );
}
