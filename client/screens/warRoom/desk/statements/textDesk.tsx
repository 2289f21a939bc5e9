import { useEffect, useRef } from 'react';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Problem } from '../../../../components/panel.tsx';
import { Segments } from '../../../../components/segments.tsx';
import { Fold, Note } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { Opened, OpenedFoot } from '../rowList.tsx';
import { AskOnce } from './askOnce.tsx';
import { ClauseEditor } from './clauseEditor.tsx';
import { ClearButtons } from './clearButtons.tsx';
import { ClearanceRail } from './rail.tsx';
import { Reading } from './reading.tsx';
import { Recipients } from './recipients.tsx';
import { SendButtons } from './sendButtons.tsx';
import type { TextRow } from './texts.ts';
import type { Draft, Text } from './useText.ts';
import { useText } from './useText.ts';
import { wordsOf } from './wordCount.ts';

const KINDS: { id: Draft['kind']; title: string }[] = [
  { id: 'statement', title: 'Statement' },
  { id: 'holding', title: 'Holding line' },
  { id: 'reactive', title: 'Reactive line' },
];

/** The chosen text: its way to clearance, its words to change or to read, and what this seat can do with it now. */
export function TextDesk({ row }: { row: TextRow }) {
  const text = useText(row);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const state = typeof text.at === 'string' ? text.at : '';
  // A press may take its own button away: whoever uses the keyboard goes on at the text's own heading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the state has changed, and only then
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (isFirst.current) isFirst.current = false;
      else if (document.activeElement === document.body) heading.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [state]);
  return (
    <Opened title={row.title} by={row.by} headingRef={heading} aside={<Count text={text} />}>
      <ClearanceRail row={row} />
      <div className="flex min-w-0 flex-col gap-3 p-3">
        {text.isWriting ? <Writing text={text} /> : <Shown row={row} />}
      </div>
      {(row.writer !== null || row.clears.length > 0) && (
        <OpenedFoot>
          {text.refusal && <Problem>{text.refusal}</Problem>}
          <ClearButtons text={text} />
          <SendButtons text={text} />
        </OpenedFoot>
      )}
      {row.earlier.length > 0 && <Earlier row={row} />}
      <AskOnce text={text} />
    </Opened>
  );
}

function Count({ text: { row, draft, isWriting } }: { text: Text }) {
  const { kits } = useDesk();
  const words = isWriting ? draft : row.shown;
  if (!words) return null;
  const count = wordsOf(row.catalogue, words.clauses, words.freeText);
  const most = row.kind === 'statement' ? kits[0]?.maxWords : undefined;
  const isOver = most !== undefined && count > most;
  return (
    <span className={isOver ? 'm-mono text-small text-risk' : 'm-mono text-small text-fg-2'}>
      {most === undefined ? `${count} words` : `${count} of ${most} words`}
      {isOver && ', too long'}
    </span>
  );
}

function Writing({ text: { row, draft, setDraft } }: { text: Text }) {
  return (
    <>
      {row.kind === 'statement' && (
        <Segments
          label="Kind of text"
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          options={KINDS}
        />
      )}
      {row.recipients.length > 0 && <Recipients row={row} draft={draft} onChange={setDraft} />}
      {row.catalogue.length > 0 && (
        <ClauseEditor
          catalogue={row.catalogue}
          value={draft.clauses}
          onChange={(clauses) => setDraft({ ...draft, clauses })}
        />
      )}
      <TextField
        label={row.catalogue.length > 0 ? 'Your own words, after the sentences' : `Notice to ${row.to}`}
        {...(row.catalogue.length > 0
          ? {}
          : { hint: 'What happened, since when, what was done, what is not known, whom to call.' })}
        multiline
        rows={2}
        value={draft.freeText}
        onChange={(freeText) => setDraft({ ...draft, freeText })}
      />
    </>
  );
}

function Shown({ row }: { row: TextRow }) {
  const { titles } = useNames();
  if (row.shown) return <Reading words={row.shown} catalogue={row.catalogue} />;
  return (
    <Note>
      Nothing drafted yet.
      {row.steps.length > 0 && ` ${titles(row.steps.map(({ role }) => role))} clear it.`}
    </Note>
  );
}

/** A later version voids a clearance, visibly. */
function Earlier({ row }: { row: TextRow }) {
  const { titles } = useNames();
  return (
    <div className="border-t border-line px-3 py-1">
      <Fold title={`Earlier versions (${row.earlier.length})`}>
        {row.earlier.map((version) => {
          const given = row.steps
            .map(({ role }) => role)
            .filter((role) => version.clearances[role]?.verdict === 'clear');
          return (
            <div key={version.version} className="flex flex-col gap-1">
              <Note>
                Version {version.version}, <span className="m-mono">{formatDrillTime(version.at)}</span>
                {given.length > 0 && (
                  <>
                    , <s>cleared by {titles(given)}</s>
                  </>
                )}
              </Note>
              <Reading words={version} catalogue={row.catalogue} />
            </div>
          );
        })}
      </Fold>
    </div>
  );
}
