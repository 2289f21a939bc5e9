import { useState } from 'react';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Row } from '../card.tsx';
import type { Desk } from '../desk.ts';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { inMinutes, percent } from '../numbers.ts';
import { AskToAuthorise } from './askToAuthorise.tsx';
import { Confirm } from './confirm.tsx';
import { ScopeRow } from './scopeRow.tsx';
import { keysHere, sortScopes } from './switchState.ts';

type Asking = 'apply' | 'revert' | 'breakGlass' | null;
type Scopes = SwitchCard['scopes'];
const names = (scopes: Scopes): string => scopes.map(({ title }) => title).join(', ');
const ids = (scopes: Scopes): string[] => scopes.map(({ id }) => id);

export function SwitchPanelCard({ card }: { card: SwitchCard }) {
  const { short } = useNames();
  const desk = useDesk();
  const known = useView(({ switches }) => switches[card.id]);
  const [scopes, setScopes, forget] = useDraft<string[]>(`switch.${card.id}.scopes`, []);
  const [options, setOptions] = useDraft<string[]>(`switch.${card.id}.options`, []);
  const [asking, setAsking] = useState<Asking>(null);
  const chosen = card.scopes.length === 1 ? ids(card.scopes) : scopes;
  const sorted = sortScopes(card, known, chosen, desk.roles);
  const keys = keysHere(card, known, desk.roles);
  const rows = card.scopes.map((scope) => ({
    id: scope.id,
    title: <ScopeRow scope={scope} state={known?.scopes[scope.id]} options={card.options} />,
  }));
  return (
    <Card
      title={card.title}
      tag={
        <span className="text-small text-fg-3">
          takes {inMinutes(card.delayMs)} · {card.holders.map(short).join(' or ')}
        </span>
      }
    >
      <Note>{card.note}</Note>
      <Seal card={card} />
      {!card.reversible && <Note>Once in effect it cannot be undone.</Note>}
      {card.scopes.length === 1 ? (
        <div className="text-body">{rows[0]?.title}</div>
      ) : (
        <CheckList label={`Where: ${card.title}`} value={scopes} onChange={setScopes} options={rows} />
      )}
      {card.options.length > 0 && (
        <CheckList
          label="With"
          value={options}
          onChange={setOptions}
          options={card.options.map(({ id, title, card }) => ({
            id,
            title: (
              <span className="block max-sm:min-h-11">
                {title}
                {card && <span className="block text-small text-fg-2">“{card}”</span>}
              </span>
            ),
          }))}
        />
      )}
      {keys.length > 0 && (
        <ActButton name="coSignSwitch" payload={{ switch: card.id, scopes: ids(keys) }} tone="primary" big>
          Co-sign {card.title}: {names(keys)}
        </ActButton>
      )}
      <Buttons card={card} desk={desk} sorted={sorted} ask={setAsking} done={forget} />
      <Dialogs
        card={card}
        sorted={sorted}
        options={options}
        asking={asking}
        close={() => setAsking(null)}
        done={forget}
      />
    </Card>
  );
}

/** Before a switch changes what may be evidence: what it changes, and what is sealed by now. */
function Seal({ card }: { card: SwitchCard }) {
  const sealed = useView((view) => Object.keys(view.sealed).length);
  if (card.alters === null) return null;
  return (
    <p className="text-small">
      <Tag tone={sealed === 0 ? 'risk' : 'plain'}>Seal first</Tag> {card.alters}.{' '}
      <span className="text-fg-2">
        {sealed === 0 ? 'Nothing is sealed yet.' : `${sealed} part${sealed === 1 ? '' : 's'} sealed so far.`}
      </span>
    </p>
  );
}

function Buttons({
  card,
  desk,
  sorted,
  ask,
  done,
}: {
  card: SwitchCard;
  desk: Desk;
  sorted: ReturnType<typeof sortScopes>;
  ask: (what: Asking) => void;
  done: () => void;
}) {
  const holder = card.scopes.some(({ holders }) => holders.some((role) => desk.roles.includes(role)));
  const canCommand = desk.isCommander || desk.roles.includes('incident-commander');
  const mayRevert = desk.isCommander || holder;
  const needsWord = !desk.isCommander && holder && sorted.unauthorised.length > 0;
  return (
    <Row>
      {canCommand && sorted.authorise.length > 0 && (
        <ActButton
          name="authoriseSwitch"
          payload={{ switch: card.id, scopes: ids(sorted.authorise) }}
          tone="primary"
          big
          onDone={holder ? undefined : done}
        >
          Authorise {names(sorted.authorise)}
        </ActButton>
      )}
      {needsWord && <AskToAuthorise card={card} commander={desk.commander} scopes={sorted.unauthorised} />}
      {holder && sorted.apply.length > 0 && (
        <Button big tone="primary" onPress={() => ask('apply')}>
          Apply to {names(sorted.apply)}…
        </Button>
      )}
      {mayRevert && sorted.revert.length > 0 && (
        <Button big onPress={() => ask('revert')}>
          Revert {names(sorted.revert)}…
        </Button>
      )}
      {desk.isCommander && sorted.breakGlass.length > 0 && (
        <Button big tone="quiet" onPress={() => ask('breakGlass')}>
          Break the glass…
        </Button>
      )}
    </Row>
  );
}

function Dialogs({
  card,
  sorted,
  options,
  asking,
  close,
  done,
}: {
  card: SwitchCard;
  sorted: ReturnType<typeof sortScopes>;
  options: string[];
  asking: Asking;
  close: () => void;
  done: () => void;
}) {
  const { short } = useNames();
  const cost = (scopes: Scopes) => percent(scopes.reduce((sum, scope) => sum + scope.cost, 0));
  const press = (scopes: Scopes) => ({ switch: card.id, scopes: ids(scopes), options });
  const extras = card.options.filter(({ id }) => options.includes(id)).map(({ title }) => title);
  const facts = (scopes: Scopes) => (
    <ul className="list-disc pl-5 text-body">
      <li>Costs {cost(scopes)} of use.</li>
      <li>In effect {inMinutes(card.delayMs)} after the last key; some places take longer.</li>
      {extras.length > 0 && <li>With: {extras.join(', ')}.</li>}
      {scopes
        .filter(({ secondKey }) => secondKey)
        .map(({ id, title, secondKey }) => (
          <li key={id}>
            {title} needs a second key: {secondKey && short(secondKey)}.
          </li>
        ))}
      {card.alters && <li>Changes what may be evidence: {card.alters}.</li>}
      {!card.reversible && <li>Cannot be undone once in effect.</li>}
    </ul>
  );
  return (
    <>
      <Confirm
        title={`Apply ${card.title} to ${names(sorted.apply)}?`}
        verb={`Apply to ${names(sorted.apply)}`}
        keep="Change nothing"
        name="applySwitch"
        payload={press(sorted.apply)}
        isOpen={asking === 'apply'}
        onClose={close}
        onDone={done}
      >
        {facts(sorted.apply)}
      </Confirm>
      <Confirm
        title={`Revert ${card.title} for ${names(sorted.revert)}?`}
        verb={`Revert ${names(sorted.revert)}`}
        keep="Leave it on"
        name="revertSwitch"
        payload={{ switch: card.id, scopes: ids(sorted.revert) }}
        isOpen={asking === 'revert'}
        onClose={close}
        onDone={done}
      >
        <Note>It comes off at once. Pressing it again needs the commander’s word anew.</Note>
      </Confirm>
      <Confirm
        title={`Break the glass: ${card.title} for ${names(sorted.breakGlass)}?`}
        verb={`Break the glass on ${names(sorted.breakGlass)}`}
        keep="Leave it to the holder"
        danger
        name="applySwitch"
        payload={{ ...press(sorted.breakGlass), breakGlass: true }}
        isOpen={asking === 'breakGlass'}
        onClose={close}
        onDone={done}
      >
        <Note>
          You press alone what {card.holders.map(short).join(' or ')} hold. It is logged as such, everybody
          sees it, and you will be asked why. A second key stays needed.
        </Note>
        {facts(sorted.breakGlass)}
      </Confirm>
    </>
  );
}
