import { Card, Fold, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { DecisionForm } from './decisionForm.tsx';
import { Decisions } from './records.tsx';

export function DecisionPanel() {
  const { kits, roles, isCommander } = useDesk();
  const decision = kits[0]?.decision;
  return (
    <Stack>
      <Decisions decision={decision} />
      {decision &&
        (isCommander || roles.includes('incident-commander') ? (
          <DecisionForm decision={decision} />
        ) : (
          <Fold title="The options on the table">
            {decision.options.map(({ id, title, card }) => (
              <Card key={id} title={title}>
                <p className="text-small text-fg-2">{card}</p>
              </Card>
            ))}
          </Fold>
        ))}
    </Stack>
  );
}
