import { useState } from 'react';
import type { ImportAnswer, ImportValue } from '../../../../shared/importing.ts';
import { Button } from '../../../components/button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { CheckList } from '../../../components/ticks.tsx';
import { counted } from '../../facilitator/drillWords.ts';
import { Pick } from './pick.tsx';
import type { Decide } from './useImport.ts';
import { withWord } from './useImport.ts';

const ROW = 'grid items-center gap-x-3 gap-y-1 py-1.5 md:grid-cols-[1fr_5rem_18rem]';

/** Whom the names of the sheet mean: said once for each name, for all its rows. */
export function WhoGetsIt({ answer, decide }: { answer: ImportAnswer; decide: Decide }) {
  const { view, desks, decisions } = answer;
  const set = (value: string, ours: string | null): void =>
    decide({ decisions: { ...decisions, desks: withWord(decisions.desks, value, ours) } });
  const { to: _to, ...without } = decisions;
  const open = view.desks.filter(({ means }) => means === null).length;
  if (view.desks.length === 0 && view.nobody === 0) return null;
  return (
    <Panel title={`Who gets it${open > 0 ? ` (${open} to decide)` : ''}`}>
      <ul className="flex flex-col divide-y divide-line">
        {view.desks.map((value) => (
          <DeskRow key={value.value} value={value} desks={desks} onSet={(ours) => set(value.value, ours)} />
        ))}
      </ul>
      <div className="mt-2 border-t border-line pt-2">
        <span className={ROW}>
          <span className="text-body">Rows that name no desk{view.nobody > 0 && ' or nobody'}</span>
          <span className="text-small text-fg-2">{view.nobody > 0 && counted(view.nobody, 'row')}</span>
          <Pick
            name="Rows that name no desk go to"
            value={decisions.to ?? ''}
            options={[{ id: '', title: 'Wait on the shelf' }, { id: 'all', title: 'Everybody' }, ...desks]}
            onPick={(to) => decide({ decisions: to === '' ? without : { ...decisions, to } })}
          />
        </span>
      </div>
    </Panel>
  );
}

const SEVERAL = 'several';

function DeskRow({
  value: { value, rows, means, isYours },
  desks,
  onSet,
}: {
  value: ImportValue;
  desks: ImportAnswer['desks'];
  onSet: (ours: string | null) => void;
}) {
  const [several, setSeveral] = useState<string[] | null>(null);
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => desks.find((desk) => desk.id === id)?.title ?? id).join('; ');
  const known = means === null ? 'Decide…' : means[0] === 'all' ? 'Everybody' : titles(means);
  const isOne = isYours && means?.length === 1;
  return (
    <li className="flex flex-col">
      <div className={ROW}>
        <span dir="auto" className="min-w-0 text-body [overflow-wrap:anywhere]">
          {value}
        </span>
        <span className="text-small text-fg-2">{counted(rows, 'row')}</span>
        <Pick
          name={`“${value}” means`}
          isLoud={means === null}
          value={several ? SEVERAL : isOne ? (means?.[0] ?? '') : isYours ? SEVERAL : ''}
          options={[
            { id: '', title: isYours ? 'As the name says' : known },
            ...desks,
            { id: SEVERAL, title: isYours && means && means.length > 1 ? titles(means) : 'Several desks…' },
            { id: 'all', title: 'Everybody' },
            { id: 'note', title: 'Nobody: keep it as a note' },
          ]}
          onPick={(ours) => {
            if (ours === SEVERAL)
              return setSeveral(means?.filter((id) => desks.some((desk) => desk.id === id)) ?? []);
            setSeveral(null);
            onSet(ours === '' ? null : ours);
          }}
        />
      </div>
      {several && (
        <div className="mb-2 flex flex-col items-start gap-2 rounded-control border border-line p-3">
          <CheckList label={`“${value}” means`} value={several} onChange={setSeveral} options={desks} />
          <Button
            isDisabled={several.length === 0}
            onPress={() => {
              setSeveral(null);
              onSet(several.join('; '));
            }}
          >
            These desks
          </Button>
        </div>
      )}
    </li>
  );
}

/** What ways of sending are here. */
export function HowItIsSent({ answer, decide }: { answer: ImportAnswer; decide: Decide }) {
  const { view, channels, decisions } = answer;
  const open = view.channels.filter(({ means }) => means === null).length;
  if (view.channels.length === 0) return null;
  return (
    <Panel title={`How it is sent${open > 0 ? ` (${open} to decide)` : ''}`}>
      <ul className="flex flex-col divide-y divide-line">
        {view.channels.map(({ value, rows, means, isYours }) => (
          <li key={value} className={ROW}>
            <span dir="auto" className="min-w-0 text-body [overflow-wrap:anywhere]">
              {value}
            </span>
            <span className="text-small text-fg-2">{counted(rows, 'row')}</span>
            <Pick
              name={`“${value}” is sent as`}
              isLoud={means === null}
              value={isYours ? (means?.[0] ?? '') : ''}
              options={[
                {
                  id: '',
                  title: isYours
                    ? 'As the word says'
                    : means === null
                      ? 'Notice, and the word as a note'
                      : (channels.find(({ id }) => id === means[0])?.title ?? ''),
                },
                ...channels,
              ]}
              onPick={(ours) =>
                decide({
                  decisions: {
                    ...decisions,
                    channels: withWord(decisions.channels, value, ours === '' ? null : ours),
                  },
                })
              }
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const BECOME: Record<string, string> = {
  inject: 'comes in',
  shelf: 'waits on the shelf',
  expected: 'is what is expected of players',
  out: 'stays out',
  refused: 'cannot come in',
};
const MEANT = [
  { id: 'inject', title: 'Comes in' },
  { id: 'contingency', title: 'Shelf: fired by hand' },
  { id: 'expected', title: 'What players are expected to do' },
  { id: 'controller', title: 'For controllers: stays out' },
  { id: 'out', title: 'Stays out' },
];

/** What the words under Type and Status do to their rows. */
export function WhichRows({ answer, decide }: { answer: ImportAnswer; decide: Decide }) {
  const { view, decisions } = answer;
  if (view.words.length === 0) return null;
  return (
    <Panel title="Which rows are for players">
      {view.words.map(({ column, values }) => (
        <div key={column} className="not-first:mt-3">
          <h3 className="text-small text-fg-2">{column}</h3>
          <ul className="flex flex-col divide-y divide-line">
            {values.map(({ value, rows, means, isYours }) => (
              <li key={value} className={ROW}>
                <span dir="auto" className="min-w-0 text-body [overflow-wrap:anywhere]">
                  {value}
                </span>
                <span className="text-small text-fg-2">{counted(rows, 'row')}</span>
                <Pick
                  name={`Rows that say “${value}”`}
                  value={isYours ? (decisions.words?.[value] ?? '') : ''}
                  options={[
                    {
                      id: '',
                      title:
                        (means ?? []).map((becomes) => BECOME[becomes] ?? becomes).join(', ') || 'as it says',
                    },
                    ...MEANT,
                  ]}
                  onPick={(ours) =>
                    decide({
                      decisions: {
                        ...decisions,
                        words: withWord(decisions.words, value, ours === '' ? null : ours),
                      },
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
