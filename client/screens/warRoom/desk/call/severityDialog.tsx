import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { useDesk } from '../desk.ts';

/** What each severity means, as the company's card has it. */
export function SeverityDialog({ onClose }: { onClose: () => void }) {
  const company = useDesk().kits[0]?.company;
  return (
    <Dialog title="Severity card" isOpen onClose={onClose} footer={<Button onPress={onClose}>Close</Button>}>
      {company?.severities.map(({ severity, name, criteria }) => (
        <div key={severity}>
          <p className="text-body font-semibold">{name}</p>
          <ul className="list-disc pl-5 text-small text-fg-2">
            {criteria.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="text-small text-fg-2">{company?.severityDefault}</p>
    </Dialog>
  );
}
