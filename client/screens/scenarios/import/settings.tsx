import { useState } from 'react';
import type { ImportAnswer } from '../../../../shared/importing.ts';
import { Button } from '../../../components/button.tsx';
import { Choose, TextField } from '../../../components/fields.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Check, CheckList, Radio } from '../../../components/ticks.tsx';
import { counted } from '../../facilitator/drillWords.ts';
import type { Decide } from './useImport.ts';

interface Deciding {
  answer: ImportAnswer;
  decide: Decide;
}

/** Which sheets of a workbook are read. */
export function Sheets({ answer, decide }: Deciding) {
  const { view, decisions } = answer;
  const read = view.sheets.flatMap((name) => name ?? []);
  const options = [
    ...read.map((name) => ({ id: name, title: name })),
    ...view.otherSheets.map(({ name, rows }) => ({ id: name, title: `${name} (${counted(rows, 'row')})` })),
    ...view.hiddenSheets.map((name) => ({ id: name, title: `${name} (hidden)` })),
  ];
  const { sheets: _sheets, ...guessed } = decisions;
  if (options.length < 2) return null;
  return (
    <Panel title="Sheets">
      <CheckList
        label="Read these, one after the other"
        value={read}
        options={options}
        onChange={(sheets) => {
          if (sheets.length > 0) decide({ decisions: { ...decisions, sheets } });
        }}
      />
      {decisions.sheets && (
        <div className="mt-2">
          <Button small onPress={() => decide({ decisions: guessed })}>
            Choose for me
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** How the times are read, and how rows without any are spaced. */
export function Times({ answer, decide }: Deciding) {
  const { view, decisions } = answer;
  const { times: _times, ...asGuessed } = decisions;
  const { everyMs: _every, ...unspaced } = decisions;
  const [every, setEvery] = useState(decisions.everyMs ? String(decisions.everyMs / 60_000) : '5');
  const minutes = Number(every);
  const isSpan = every.trim() !== '' && minutes > 0 && minutes <= 1_440;
  const isSpaced = decisions.everyMs !== undefined;
  return (
    <Panel title="Times">
      <p className="text-body">
        {`${view.times.charAt(0).toUpperCase()}${view.times.slice(1)}`}.
        {view.clock && ` T+00:00 is ${view.clock} in the story.`}
      </p>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Choose
          label="A time like 00:05 means"
          value={decisions.times ?? 'guess'}
          options={[
            { id: 'guess', title: 'As guessed' },
            { id: 'hh:mm', title: 'Hours and minutes: five minutes' },
            { id: 'mm:ss', title: 'Minutes and seconds: five seconds' },
          ]}
          onChange={(times) =>
            decide({
              decisions: times === 'guess' ? asGuessed : { ...decisions, times: times as 'hh:mm' | 'mm:ss' },
            })
          }
        />
        {(view.isTimeless || isSpaced) && (
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              label="No row has a time: one every … minutes"
              inputMode="decimal"
              value={every}
              onChange={setEvery}
              error={isSpan ? null : 'A number of minutes, up to 1440.'}
            />
            <Button
              isDisabled={!isSpan}
              onPress={() => decide({ decisions: { ...decisions, everyMs: Math.round(minutes * 60_000) } })}
            >
              Space them
            </Button>
            {isSpaced && <Button onPress={() => decide({ decisions: unspaced })}>Shelf instead</Button>}
          </div>
        )}
      </div>
    </Panel>
  );
}

/** A new pack, or a change of one that an import made; an export of ours starts from its scenario. */
export function WhatItBecomes({ answer, decide }: Deciding) {
  const { view, made, updates, isPlain, file } = answer;
  const isOwn = view.own !== null || isPlain;
  const suggested = made.find((pack) => pack.file === file && pack.pack !== updates);
  return (
    <Panel title="What it becomes">
      <div className="flex flex-col gap-3">
        {isOwn && (
          <Radio
            label="This is an export of ours"
            value={isPlain ? 'plain' : 'own'}
            onChange={(value) => decide({ isPlain: value === 'plain' })}
            options={[
              {
                id: 'own',
                title: 'A pack over the scenario it was written from: conditions, replies and the rest stay',
              },
              { id: 'plain', title: 'A plain drill: its rows and nothing else' },
            ]}
          />
        )}
        {!isOwn && (
          <p className="text-body text-fg-2">
            A plain drill: the rows are played, and no story comes along that the list does not tell.
          </p>
        )}
        {made.length > 0 && view.own === null && (
          <Choose
            label="Save it as"
            value={updates ?? 'new'}
            options={[
              { id: 'new', title: 'A new pack' },
              ...made.map(({ pack, file: from }) => ({
                id: pack,
                title: `A correction of ${pack} (from ${from})`,
              })),
            ]}
            onChange={(value) => decide({ updates: value === 'new' ? null : value })}
            {...(suggested && updates === null
              ? { hint: `${suggested.pack} was made from a sheet of this name.` }
              : {})}
          />
        )}
        {view.update && (
          <Changes
            title={`What changes in ${updates}`}
            lists={[
              ['Changed', view.update.changed],
              ['Added', view.update.added],
              ['Gone', view.update.removed],
              ['Left as the pack has it, changed there by hand', view.update.conflicts],
            ]}
          />
        )}
        {view.own && (
          <Changes
            title={`What changes of ${view.own.scenario}, variant ${view.own.variant}`}
            lists={[
              ['Changed', view.own.changed],
              ['Added', view.own.added],
              ['Not in the sheet any more; they stay in the scenario', view.own.missing],
              ['Changed in the sheet, to be changed in the pack by hand', view.own.left],
            ]}
          />
        )}
      </div>
    </Panel>
  );
}

function Changes({
  title,
  lists,
}: {
  title: string;
  lists: readonly (readonly [string, readonly string[]])[];
}) {
  const told = lists.filter(([, items]) => items.length > 0);
  return (
    <section aria-label={title} className="flex flex-col gap-1 text-body">
      <h3 className="font-semibold">{title}</h3>
      {told.length === 0 && <p className="text-fg-2">Nothing: the sheet says what the pack says.</p>}
      {told.map(([name, items]) => (
        <details key={name} open={items.length <= 12}>
          <summary className="min-h-6">
            {name}: {items.length}
          </summary>
          <ul className="flex list-disc flex-col gap-0.5 pl-5 text-small text-fg-2">
            {items.map((item) => (
              <li key={item} className="[overflow-wrap:anywhere]">
                {item}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Said and let through, unless somebody wants such rows kept out. */
export function Style({ answer, decide }: Deciding) {
  const { view, decisions } = answer;
  const { strict: _strict, ...loose } = decisions;
  if (view.style.length === 0 && !decisions.strict) return null;
  return (
    <Panel title={`Style and pace (${view.style.length})`}>
      <Check
        isSelected={decisions.strict === true}
        onChange={(isStrict) => decide({ decisions: isStrict ? { ...decisions, strict: true } : loose })}
      >
        Keep such rows out
      </Check>
      <details open={view.style.length <= 10} className="mt-2">
        <summary className="min-h-6 text-body text-fg-2">What a scenario of ours would say otherwise</summary>
        <ul className="mt-1 flex max-w-[85ch] flex-col gap-1.5">
          {view.style.map(({ row, column, problem, fix }) => (
            <li key={`${row} ${column} ${problem}`} className="text-body [overflow-wrap:anywhere]">
              <span className="text-small text-fg-2">
                {[row !== null && `Row ${row}`, column].filter(Boolean).join(', ')}
              </span>{' '}
              {problem}. <span className="text-fg-2">{fix}</span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
