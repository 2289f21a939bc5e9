import { Hand, Play, SkipForward, Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { MselRow, Receipt } from '../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { useAct } from '../../../components/act.tsx';
import { Tag } from '../../../components/kit.tsx';
import { useNames } from '../../../components/names.ts';
import { ACTS, CHANNEL_WORDS, STATE } from './mselWords.ts';

const COMMAND = {
  fire: 'fireInject',
  hold: 'holdInject',
  release: 'releaseInject',
  skip: 'skipInject',
} as const;
const ACT = {
  fire: { Icon: Play, words: 'Fire now' },
  hold: { Icon: Hand, words: 'Hold' },
  release: { Icon: Undo2, words: 'Release' },
  skip: { Icon: SkipForward, words: 'Skip' },
};

/** One row and, when chosen, everything it says and is for. */
export const Row = memo(function Row({
  row,
  columns,
  isSelected,
  canAct,
  onSelect,
}: {
  row: MselRow;
  columns: number;
  isSelected: boolean;
  canAct: boolean;
  onSelect: (inject: string | null) => void;
}) {
  const { title, short } = useNames();
  const { shape, words, tone } = STATE[row.state];
  const at = row.deliveredAt ?? row.dueAt;
  const name = row.subject || `${CHANNEL_WORDS[row.channel]} from ${row.from}`;
  const isDim = row.state === 'withheld' || row.state === 'skipped';
  return (
    <>
      <tr
        data-inject={row.inject}
        className={`border-b border-line align-top max-sm:grid max-sm:grid-cols-[82px_minmax(0,1fr)_auto] max-sm:px-3 max-sm:py-1 ${isSelected ? 'bg-raised' : ''} ${isDim ? 'text-fg-2' : ''}`}
      >
        <td className="m-mono py-2 pr-2 text-small whitespace-nowrap sm:pl-3">
          {at === null ? <span className="text-fg-3">no time</span> : formatDrillTime(at)}
        </td>
        <td className="py-1 pr-2 max-sm:col-span-2">
          <button
            type="button"
            aria-expanded={isSelected}
            onClick={() => onSelect(isSelected ? null : row.inject)}
            className="flex min-h-8 w-full flex-col items-start rounded-control text-left"
          >
            <span dir="auto" className="font-semibold [overflow-wrap:anywhere]">
              {name}
            </span>
            <span className="text-small text-fg-2 [overflow-wrap:anywhere]">
              {CHANNEL_WORDS[row.channel]}, {row.from}
            </span>
          </button>
        </td>
        <td className="py-2 pr-2 max-sm:py-0.5">
          <ul className="flex flex-wrap gap-x-2 gap-y-1" aria-label="Receipts">
            {row.receipts.map(({ role, state, at: when }) => (
              <li
                key={role}
                className="m-mono text-small whitespace-nowrap"
                title={`${title(role)}: ${RECEIPT[state].words}${when === null ? '' : ` ${formatDrillTime(when)}`}`}
              >
                <span aria-hidden>{RECEIPT[state].shape}</span> {short(role)}
                <span className="sr-only"> {RECEIPT[state].words}</span>
              </li>
            ))}
          </ul>
        </td>
        <td className="py-2 pr-2 max-sm:py-0.5">
          <Tag tone={tone}>
            <span aria-hidden>{shape}</span> {row.state === 'delivered' && row.reply ? 'answered' : words}
          </Tag>
          {row.because && <span className="block text-small text-fg-2">{row.because}</span>}
        </td>
        <td className="py-1 sm:pr-3">{canAct && <Acts row={row} name={name} />}</td>
      </tr>
      {isSelected && (
        <tr className="border-b border-line bg-raised max-sm:block">
          <td colSpan={columns} className="px-3 pb-3 max-sm:block">
            <Details row={row} />
          </td>
        </tr>
      )}
    </>
  );
});

const RECEIPT: Record<Receipt['state'], { shape: string; words: string }> = {
  nobody: { shape: '–', words: 'no person at that desk' },
  out: { shape: '⊖', words: 'stepped out' },
  waiting: { shape: '○', words: 'not there yet' },
  delivered: { shape: '◐', words: 'delivered' },
  seen: { shape: '◉', words: 'seen' },
  answered: { shape: '●', words: 'answered' },
};

function Acts({ row, name }: { row: MselRow; name: string }) {
  const { act, busy, refusal } = useAct();
  return (
    <div className="flex flex-wrap gap-1">
      {ACTS[row.state].map((id) => {
        const { Icon, words } = ACT[id];
        return (
          <button
            key={id}
            type="button"
            disabled={busy}
            title={words}
            aria-label={`${words}: ${name}`}
            onClick={() => void act(COMMAND[id], { inject: row.inject })}
            className="grid size-7 place-items-center rounded-control border border-line-strong bg-bg hover:brightness-110 disabled:opacity-50"
          >
            <Icon aria-hidden size={15} />
          </button>
        );
      })}
      {refusal && (
        <p role="alert" className="text-small text-risk">
          {refusal}
        </p>
      )}
    </div>
  );
}

const Part = ({ title: head, children }: { title: string; children: string }) => (
  <div>
    <dt className="text-small text-fg-2">{head}</dt>
    <dd dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {children}
    </dd>
  </div>
);

function Details({ row }: { row: MselRow }) {
  const { title } = useNames();
  return (
    <dl className="flex max-w-prose flex-col gap-2 text-body">
      {row.body ? (
        <Part title="What players read">{row.body}</Part>
      ) : (
        <p className="text-fg-2">Hidden until the drill is over.</p>
      )}
      {row.phoneScript && <Part title="If you ring instead, say">{row.phoneScript}</Part>}
      {row.expectedAction && <Part title="What a good team does">{row.expectedAction}</Part>}
      {row.tests && <Part title="What it tests">{row.tests}</Part>}
      {row.criteria.length > 0 && <Part title="Scored as">{row.criteria.join('\n')}</Part>}
      {row.reply && <Part title="Their answer">{row.reply}</Part>}
      <Part title="To">{row.to.map(title).join(', ')}</Part>
      <Part title="Number">{row.inject}</Part>
    </dl>
  );
}
