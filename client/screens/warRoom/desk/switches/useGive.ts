import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { useSend } from '../../../../connection/context.tsx';
import type { Scope } from './cellState.ts';
import type { Matrix } from './useMatrix.ts';

/** What every button of the drawer is given. */
export interface DrawerProps {
  card: SwitchCard;
  scopes: readonly Scope[];
  options: readonly string[];
  matrix: Matrix;
}

/** A command as the table's machine gives it, with the server's own words where it is refused. */
export function useGive(matrix: Matrix) {
  const send = useSend();
  return <N extends CommandName>(name: N, payload: PayloadInput<N>) =>
    matrix.send({
      type: 'press',
      give: async () => {
        const answer = await send(name, payload);
        return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
      },
    });
}
