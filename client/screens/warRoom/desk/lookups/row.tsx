import { Pin } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { inMinutes } from '../../../../../shared/time.ts';
import { join } from '../../../../components/join.ts';
import { useKeepFocus } from '../../../../components/keepFocus.ts';
import { RoleChip } from '../../call/roleChip.tsx';
import { Found } from './found.tsx';
import { RawAccess } from './rawAccess.tsx';
import { RowStateCell } from './rowState.tsx';
import type { LookupRow } from './rows.ts';
import { OnTheBoard, SmallButton } from './smallButton.tsx';
import type { Hands } from './useHands.ts';
import type { RowAct } from './useRow.ts';
import { useRow } from './useRow.ts';

/** Name, desk, minutes, raw records, state, act; in two or three lines with the act beside them where that is too much for the width. */
export const COLUMNS =
  'grid-cols-[auto_auto_minmax(0,1fr)_auto] items-center gap-x-2 px-3 @min-[36rem]:grid-cols-[minmax(0,1fr)_34px_46px_148px_minmax(106px,auto)] @min-[46rem]:grid-cols-[minmax(0,1fr)_34px_46px_104px_146px_minmax(106px,auto)]';
const PLACE = {
  name: 'col-span-3 @min-[36rem]:col-span-1',
  act: 'row-span-3 col-start-4 row-start-1 justify-self-end @min-[36rem]:row-span-1 @min-[36rem]:row-start-auto @min-[36rem]:col-start-auto',
  /** Where the column does not fit, it is said under the name, and only if it needs somebody's word. */
  raw: 'col-span-3 col-start-1 row-start-3 @min-[36rem]:row-start-2 @min-[46rem]:col-span-1 @min-[46rem]:col-start-auto @min-[46rem]:row-start-auto',
} as const;

interface Props {
  row: LookupRow;
  hands: Hands;
  isStop: boolean;
  isOpen: boolean;
  isUnread: boolean;
  onToggle: () => void;
}

/** One look-up. The row itself takes the focus, so that nothing is lost when its button becomes another one. */
export function Row({ row, hands, isStop, isOpen, isUnread, onToggle }: Props) {
  const box = useRef<HTMLTableRowElement>(null);
  useKeepFocus(box);
  const { act, pin, look, said } = useRow(row, hands);
  const opens = row.brought.length > 0;
  const press = (run: () => void) => {
    box.current?.focus({ preventScroll: true });
    run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'P' && event.shiftKey && row.loose.length > 0) {
      event.preventDefault();
      pin();
    }
    if (event.key !== 'Enter' || event.target !== box.current) return;
    event.preventDefault();
    if (opens) onToggle();
    else if (row.state.is !== 'running') look();
  };
  return (
    <>
      <tr
        ref={box}
        data-row={row.id}
        tabIndex={isStop ? 0 : -1}
        onKeyDown={onKeyDown}
        className={join(
          'grid',
          COLUMNS,
          'min-h-8.5 border-b border-l-3 border-b-line py-0.5 outline-offset-[-2px]! max-[767px]:min-h-11',
          row.state.is === 'running'
            ? 'border-l-wait bg-wait-wash'
            : isUnread
              ? 'border-l-act'
              : 'border-l-transparent',
        )}
      >
        <td className={join('min-w-0 text-body', PLACE.name)}>
          <Name row={row} isOpen={isOpen} opens={opens} onToggle={() => press(onToggle)} />
        </td>
        <Facts row={row} />
        <td className={PLACE.act}>
          <Act row={row} act={act} opens={opens} onPress={press} />
        </td>
        {said && (
          <td className="col-span-full pb-1 text-small text-risk">
            <span role="alert">{said}</span>
          </td>
        )}
      </tr>
      {isOpen && opens && <Found row={row} hands={hands} onLook={() => press(look)} />}
    </>
  );
}

function Act({
  row,
  act,
  opens,
  onPress,
}: {
  row: LookupRow;
  act: RowAct | null;
  opens: boolean;
  onPress: (run: () => void) => void;
}) {
  if (!act) return opens && <OnTheBoard />;
  return (
    <SmallButton
      isInRow
      tone={act.words === 'Cancel' ? 'quiet' : 'plain'}
      waits={act.waits}
      onPress={() => onPress(act.press)}
    >
      {act.words === 'Pin' && <Pin aria-hidden size={12} />}
      {act.words}
      <span className="sr-only">: {row.title}</span>
    </SmallButton>
  );
}

/** A name that opens what was found; before that it is only a name. */
function Name({
  row,
  isOpen,
  opens,
  onToggle,
}: {
  row: LookupRow;
  isOpen: boolean;
  opens: boolean;
  onToggle: () => void;
}) {
  if (!opens) return <Title words={row.title} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={isOpen}
      onClick={onToggle}
      className="block min-h-6 w-full min-w-0 text-left underline-offset-2 hover:underline max-[767px]:min-h-8"
    >
      <Title words={row.title} />
    </button>
  );
}

const Facts = ({ row }: { row: LookupRow }) => (
  <>
    <td>{row.role && <RoleChip role={row.role} />}</td>
    <td className="m-mono text-meta text-fg-2">{row.query ? inMinutes(row.query.costMs) : 'sent'}</td>
    <td
      className={join('min-w-0 text-meta', row.query?.rawApproval ? PLACE.raw : 'hidden @min-[46rem]:block')}
    >
      {row.query ? <RawAccess query={row.query} /> : <span className="text-fg-3">no raw</span>}
    </td>
    <td className="min-w-0 text-small">
      <RowStateCell row={row} />
    </td>
  </>
);

/** The name first; what it goes through stands small beneath, cut to one line where there is little room. */
function Title({ words }: { words: string }) {
  const [head = words, tail] = words.split(/: (.*)/s);
  return (
    <span className="block min-w-0 leading-tight" title={words}>
      <span className="block font-medium break-words">
        {head}
        {tail && <span className="sr-only">: </span>}
      </span>
      {tail && (
        <span className="block truncate text-meta text-fg-3 max-[767px]:whitespace-normal">{tail}</span>
      )}
    </span>
  );
}
