import type { ScopeView } from '../../../../../shared/drill/switches/view.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import type { Spoken } from '../../../../components/names.ts';

export type Scope = SwitchCard['scopes'][number];

/** How a cell looks. The word in it says the same; shape and colour only repeat it. */
export type CellLook = 'idle' | 'ready' | 'authorised' | 'evidence' | 'key' | 'waiting' | 'moving' | 'on';

export interface CellState {
  look: CellLook;
  text: string;
  /** When it should be in effect: the cell counts down to it. */
  countTo: DrillTime | null;
}

export interface Reader {
  roles: readonly PlayRole[];
  isCommander: boolean;
  /** Nothing has been sealed so far. */
  unsealed: boolean;
}

export const holdsScope = ({ holders }: Scope, roles: readonly PlayRole[]): boolean =>
  holders.some((role) => roles.includes(role));

const cell = (look: CellLook, text: string, countTo: DrillTime | null = null): CellState => ({
  look,
  text,
  countTo,
});

function before(
  scope: Scope,
  authorised: boolean,
  alters: boolean,
  reader: Reader,
  names: Spoken,
): CellState {
  if (!authorised) return cell('idle', 'Not authorised');
  if (!holdsScope(scope, reader.roles)) return cell('authorised', `${names.titles(scope.holders)} to press`);
  return alters && reader.unsealed
    ? cell('evidence', 'Press; nothing is sealed yet')
    : cell('ready', 'Press');
}

/** In effect, and perhaps pressed again with other options: what is in effect stays so until they are. */
function effective(known: ScopeView, { roles }: Reader, { title }: Spoken): CellState {
  if (known.next === null)
    return cell('on', `In effect ${formatDrillTime(known.effectiveAt ?? known.appliedAt ?? 0)}`);
  if (known.waitsFor === null) return cell('on', 'to the change', known.dueAt);
  return roles.includes(known.waitsFor)
    ? cell('key', 'In effect; the change needs your key')
    : cell('on', `In effect; the change needs the key of ${title(known.waitsFor)}`);
}

/** One place of one switch, as the desk that looks at it needs it said. */
export function cellState(
  card: Pick<SwitchCard, 'alters'>,
  scope: Scope,
  known: ScopeView | undefined,
  reader: Reader,
  names: Spoken,
): CellState {
  switch (known?.state) {
    case 'waitingKey':
      return known.waitsFor !== null && reader.roles.includes(known.waitsFor)
        ? cell('key', 'Needs your key')
        : cell(
            'waiting',
            `Needs the key of ${known.waitsFor ? names.title(known.waitsFor) : 'another desk'}`,
          );
    case 'propagating':
      return cell('moving', 'to go', known.dueAt);
    case 'effective':
      return effective(known, reader, names);
    default:
      return before(scope, known?.authorised ?? false, card.alters !== null, reader, names);
  }
}
