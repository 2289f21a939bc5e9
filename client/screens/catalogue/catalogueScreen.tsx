import { useState } from 'react';
import { Link } from 'wouter';
import type { CatalogueAnswer } from '../../../shared/api.ts';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { matching, NO_FILTER } from '../../../shared/catalogue.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { counted } from '../facilitator/drillWords.ts';
import { useAnswer, wordsOf } from '../facilitator/loading.ts';
import { EntryCard } from './entryCard.tsx';
import { EntryForm } from './entryForm.tsx';
import { Filters } from './filters.tsx';
import { Transfer } from './transfer.tsx';

/** What already happened, elsewhere and here: real cases, told as far as they are known. */
export function CatalogueScreen() {
  useTitle('Catalogue');
  const { answer, failure, reload } = useAnswer<CatalogueAnswer>(PATHS.catalogue);
  return (
    <Shell
      title={
        <Link href="/drills" className="text-act">
          All drills
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <H1>Past incidents and near misses</H1>
        <p className="max-w-prose text-base text-fg-2">
          Real cases from public sources, each with how sure it is, and your own. Nothing of it is shown to
          players before a debrief. Where a case is before a court, it says what is alleged.
        </p>
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
          </div>
        )}
        {!answer && !failure && <Loading>Reading the catalogue…</Loading>}
        {answer && <Catalogue answer={answer} reload={reload} />}
      </div>
    </Shell>
  );
}

function Catalogue({ answer, reload }: { answer: CatalogueAnswer; reload: () => void }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [edited, setEdited] = useState<CatalogueEntry | 'new' | null>(null);
  const [said, setSaid] = useState<{ words: string; undo: CatalogueEntry | null } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const found = matching(answer.entries, filter);
  const tell = (words: string, undo: CatalogueEntry | null = null) => {
    setFailure(null);
    setSaid({ words, undo });
    reload();
  };
  const attempt = async (work: () => Promise<unknown>, then: () => void) => {
    try {
      await work();
      then();
    } catch (error) {
      setFailure(wordsOf(error));
    }
  };
  const remove = (entry: CatalogueEntry) =>
    attempt(
      () => request(PATHS.catalogueEntry(entry.id), { method: 'DELETE' }),
      () => tell(`“${entry.title}” was deleted.`, entry),
    );
  const restore = (entry: CatalogueEntry) =>
    attempt(
      () => request(PATHS.catalogueRestore(entry.id), { method: 'POST', body: {} }),
      () => tell(`“${entry.title}” is back.`),
    );
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" onPress={() => setEdited('new')}>
          Add one of ours
        </Button>
        <Transfer
          hasOwn={answer.entries.some(({ sure }) => sure === 'ours')}
          onImported={(count) => tell(`${counted(count, 'entry', 'entries')} imported.`)}
          onFailed={setFailure}
        />
      </div>
      <Filters filter={filter} onChange={setFilter} />
      {failure && <Problem>{failure}</Problem>}
      <div role="status" className="flex min-h-8 flex-wrap items-center gap-2 text-body text-fg-2">
        <span>
          {said ? `${said.words} ` : ''}
          {counted(found.length, 'entry', 'entries')} of {answer.entries.length}
        </span>
        {said?.undo && (
          <Button
            onPress={() => {
              if (said.undo) void restore(said.undo);
            }}
          >
            Undo
          </Button>
        )}
      </div>
      {found.length === 0 && (
        <div className="flex flex-col items-start gap-2 rounded-panel border border-dashed border-line-strong p-5">
          <p className="text-base">No entry fits these words and choices.</p>
          <Button onPress={() => setFilter(NO_FILTER)}>Show every entry</Button>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {found.map((entry) => (
          <li key={entry.id}>
            <EntryCard
              entry={entry}
              packsFolder={answer.packsFolder}
              onEdit={() => setEdited(entry)}
              onDelete={() => void remove(entry)}
            />
          </li>
        ))}
      </ul>
      {edited && (
        <EntryForm
          entry={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(title) => {
            tell(edited === 'new' ? `“${title}” was added.` : `“${title}” was changed.`);
            setEdited(null);
          }}
        />
      )}
    </>
  );
}
