import { Button } from '../../../../components/button.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Row } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { AskHolder } from './askHolder.tsx';
import { AskToAuthorise } from './askToAuthorise.tsx';
import { BreakGlass } from './breakGlass.tsx';
import type { Scope } from './cellState.ts';
import { Press } from './press.tsx';
import { keysHere, sortScopes } from './switchState.ts';
import type { DrawerProps } from './useGive.ts';
import { useGive } from './useGive.ts';

const names = (scopes: readonly Scope[]): string => scopes.map(({ title }) => title).join(', ');
const ids = (scopes: readonly Scope[]): string[] => scopes.map(({ id }) => id);

/** What this desk can do now with the chosen places. Its rules are the server's; this only sorts the places into verbs. */
export function DrawerButtons({ card, scopes, options, matrix }: DrawerProps) {
  const desk = useDesk();
  const give = useGive(matrix);
  const known = useView(({ switches }) => switches[card.id]);
  const sorted = sortScopes(card, known, ids(scopes), desk.roles);
  const keys = keysHere(card, known, desk.roles).filter(({ id }) => ids(scopes).includes(id));
  const holder = scopes.some(({ holders }) => holders.some((role) => desk.roles.includes(role)));
  const canCommand = desk.isCommander || desk.roles.includes('incident-commander');
  const on = { switch: card.id };
  const moving = sorted.revert.filter(({ id }) => known?.scopes[id]?.state !== 'effective');
  const permanent = card.reversible
    ? []
    : scopes.filter(({ id }) => known?.scopes[id]?.state === 'effective');
  const settled = sorted.revert.filter(({ id }) => known?.scopes[id]?.state === 'effective');
  if (scopes.length === 0) return <Note>Choose at least one place.</Note>;
  return (
    <Row>
      {keys.length > 0 && (
        <Button
          acts
          big
          tone="primary"
          isBusy={matrix.isSending}
          onPress={() => give('coSignSwitch', { ...on, scopes: ids(keys) })}
        >
          Give your key: {names(keys)}
        </Button>
      )}
      {canCommand && sorted.authorise.length > 0 && (
        <Button
          acts
          big
          tone="primary"
          isBusy={matrix.isSending}
          onPress={() => give('authoriseSwitch', { ...on, scopes: ids(sorted.authorise) })}
        >
          Authorise {names(sorted.authorise)}
        </Button>
      )}
      {!desk.isCommander && holder && sorted.unauthorised.length > 0 && (
        <AskToAuthorise card={card} commander={desk.commander} scopes={sorted.unauthorised} />
      )}
      <Press card={card} scopes={sorted.apply} options={options} matrix={matrix} />
      <Press card={card} scopes={sorted.again} options={options} matrix={matrix} again />
      {!holder && sorted.ready.length > 0 && (
        <AskHolder card={card} scopes={sorted.ready} options={options} />
      )}
      {(desk.isCommander || holder) && moving.length > 0 && (
        <Button
          acts
          big
          isBusy={matrix.isSending}
          onPress={() => give('revertSwitch', { ...on, scopes: ids(moving) })}
        >
          Take back {names(moving)}
        </Button>
      )}
      {(desk.isCommander || holder) && settled.length > 0 && (
        <Button
          acts
          big
          isBusy={matrix.isSending}
          onPress={() => give('revertSwitch', { ...on, scopes: ids(settled) })}
        >
          Revert {names(settled)}
        </Button>
      )}
      {settled.length > 0 && (
        <Note>Comes off at once. The commander must authorise it again before it is pressed again.</Note>
      )}
      {permanent.length > 0 && <Note>{names(permanent)}: in effect, and cannot be undone.</Note>}
      {desk.isCommander && sorted.breakGlass.length > 0 && (
        <BreakGlass card={card} scopes={sorted.breakGlass} options={options} />
      )}
    </Row>
  );
}
