import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import type { DrawerProps } from './useGive.ts';

/** Authorised, and another desk's to press: a person reads it in the channel, a scripted colleague does it. */
export function AskHolder({ card, scopes, options }: Omit<DrawerProps, 'matrix'>) {
  const { title } = useNames();
  const role: PlayRole = scopes[0]?.holders[0] ?? card.holders[0] ?? 'model-owner';
  const isScripted = useView(({ seats }) =>
    Object.values(seats).some(({ roles, occupant }) => occupant === 'colleague' && roles.includes(role)),
  );
  const places = scopes.map((scope) => scope.title).join(', ');
  const asked = { switch: card.id, scopes: scopes.map(({ id }) => id), options: [...options] };
  return isScripted ? (
    <ActButton name="askColleague" payload={{ role, request: { kind: 'apply', ...asked } }} big>
      Ask {title(role)} to press it
    </ActButton>
  ) : (
    <ActButton
      name="postMessage"
      payload={{ text: `Authorised, please press: ${card.title}, ${places}.`, to: role }}
      big
    >
      Ask {title(role)} to press it
    </ActButton>
  );
}
