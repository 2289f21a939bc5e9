import type { OwnerArea } from '../../../../shared/drill/call/events.ts';
import { AREA_WORDS } from '../../../../shared/drill/wording.ts';
import { ActButton } from '../../../components/act.tsx';
import { useNames } from '../../../components/names.ts';
import { Panel } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import { Row } from './card.tsx';
import { switchesOf, useDesk } from './desk.ts';
import { keysHere } from './switches/switchState.ts';

/** What waits for this seat and for nobody else: an ownership, command itself, a second key, the other half of joint work. Its tasks, with their times, stand under Needs you. */
export function WaitingForYou() {
  const { title } = useNames();
  const { roles, kits } = useDesk();
  const owners = useView((view) => view.owners);
  const handOff = useView((view) => view.handOff);
  const switches = useView((view) => view.switches);
  const offers = Object.values(useView((view) => view.offers)).filter(({ waitsFor }) =>
    roles.includes(waitsFor),
  );
  const areas = (Object.keys(owners) as OwnerArea[]).filter((area) => {
    const owner = owners[area];
    return owner && owner.acceptedAt === null && roles.includes(owner.role);
  });
  const keys = switchesOf(kits)
    .map((card) => ({ card, scopes: keysHere(card, switches[card.id], roles) }))
    .filter(({ scopes }) => scopes.length > 0);
  const command = handOff && roles.includes(handOff.to) ? handOff : null;
  if (areas.length + keys.length + offers.length === 0 && !command) return null;
  return (
    <Panel title="Waits for you">
      <div className="flex flex-col gap-3">
        <Row>
          {command && (
            <ActButton name="acceptCommand" payload={{}} tone="primary" big>
              Take command from {title(command.from)}
            </ActButton>
          )}
          {areas.map((area) => (
            <ActButton key={area} name="acceptOwnership" payload={{ area }} tone="primary" big>
              Accept: owner for {AREA_WORDS[area]}
            </ActButton>
          ))}
          {keys.map(({ card, scopes }) => (
            <ActButton
              key={card.id}
              name="coSignSwitch"
              payload={{ switch: card.id, scopes: scopes.map(({ id }) => id) }}
              tone="primary"
              big
            >
              Co-sign {card.title}: {scopes.map((scope) => scope.title).join(', ')}
            </ActButton>
          ))}
          {offers.map((offer) =>
            offer.kind === 'query' ? (
              <ActButton key={offer.id} name="runQuery" payload={{ query: offer.id }} tone="primary" big>
                Join in: {offer.title}
              </ActButton>
            ) : (
              <ActButton
                key={offer.id}
                name="runSuite"
                payload={{ suite: offer.id, targets: offer.targets, n: offer.n }}
                tone="primary"
                big
              >
                Add my part: {offer.title}
              </ActButton>
            ),
          )}
        </Row>
      </div>
    </Panel>
  );
}
