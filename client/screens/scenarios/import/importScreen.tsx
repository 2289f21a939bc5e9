import { Link } from 'wouter';
import type { ImportAnswer, ImportView } from '../../../../shared/importing.ts';
import { Button } from '../../../components/button.tsx';
import { Panel, Problem, Tag } from '../../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../../components/shell.tsx';
import { H1, PLAIN_BUTTON } from '../../../components/shellPlain.tsx';
import { Columns } from './columns.tsx';
import { Rows } from './rows.tsx';
import { Save } from './save.tsx';
import { Sheets, Style, Times, WhatItBecomes } from './settings.tsx';
import type { Decide } from './useImport.ts';
import { useImport } from './useImport.ts';
import { HowItIsSent, WhichRows, WhoGetsIt } from './values.tsx';

/** A list that becomes a pack: what was understood, what has to be decided, and what becomes of each row. */
export function ImportScreen({ id }: { id: string }) {
  useTitle('Import a list');
  const { answer, failure, problem, isBusy, decide, undo, save } = useImport(id);
  return (
    <Shell
      title={
        <Link href="/scenarios" className="text-act">
          Scenarios
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <H1>Import a list</H1>
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Link href="/scenarios" className={PLAIN_BUTTON}>
              Choose the file again
            </Link>
          </div>
        )}
        {!answer && !failure && <Loading>Reading what was decided…</Loading>}
        {answer && !failure && (
          <>
            <Summary answer={answer} isBusy={isBusy} undo={undo} />
            {problem && <Problem>{problem}</Problem>}
            <Parts answer={answer} decide={decide} />
            {answer.view.refused === null && <Save answer={answer} isBusy={isBusy} onSave={save} />}
          </>
        )}
      </div>
    </Shell>
  );
}

function Parts({ answer, decide }: { answer: ImportAnswer; decide: Decide }) {
  const { view } = answer;
  if (view.refused)
    return (
      <>
        <Problem>
          {view.refused.problem} {view.refused.fix}
        </Problem>
        <Sheets answer={answer} decide={decide} />
        <Columns answer={answer} decide={decide} />
      </>
    );
  return (
    <>
      <WhatItBecomes answer={answer} decide={decide} />
      <Sheets answer={answer} decide={decide} />
      <Columns answer={answer} decide={decide} />
      <WhoGetsIt answer={answer} decide={decide} />
      <HowItIsSent answer={answer} decide={decide} />
      <WhichRows answer={answer} decide={decide} />
      <Times answer={answer} decide={decide} />
      <Style answer={answer} decide={decide} />
      <Notices view={view} />
      <Rows view={view} />
    </>
  );
}

/** What came of it in numbers, in sight while one decides. */
function Summary({ answer, isBusy, undo }: { answer: ImportAnswer; isBusy: boolean; undo: () => void }) {
  const { file, view, canUndo } = answer;
  const { inject, shelf, expected, out, refused } = view.counts;
  return (
    <section
      aria-label="What becomes of the list"
      className="sticky top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line bg-panel px-4 py-3"
    >
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-title font-semibold [overflow-wrap:anywhere]">{file}</p>
        <p className="text-small text-fg-2 [overflow-wrap:anywhere] max-[767px]:hidden">
          {[
            view.sheet !== null && `sheet ${view.sheets.join(', ')}`,
            view.headRow === 0 ? 'no header' : `header in row ${view.headRow}`,
            view.guessed !== null && `read as ${view.guessed}: look at accents`,
            view.kept,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p role="status" className="flex flex-wrap gap-1">
        <Tag tone="safe">{inject} in</Tag>
        <Tag tone={shelf > 0 ? 'wait' : 'plain'}>{shelf} on the shelf</Tag>
        {expected > 0 && <Tag>{expected} expected</Tag>}
        <Tag>{out} out</Tag>
        {refused > 0 && <Tag tone="risk">{refused} cannot come in</Tag>}
      </p>
      <Button isDisabled={!canUndo} isBusy={isBusy} onPress={undo}>
        Undo
      </Button>
    </section>
  );
}

const Notices = ({ view: { notices } }: { view: ImportView }) =>
  notices.length === 0 ? null : (
    <Panel title={`Read otherwise than it is written (${notices.length})`}>
      <ul className="flex max-w-[85ch] flex-col gap-1.5">
        {notices.map(({ column, problem, fix }) => (
          <li key={`${column} ${problem}`} className="text-body [overflow-wrap:anywhere]">
            {column && <strong>{column}: </strong>}
            {problem}. <span className="text-fg-2">{fix}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
