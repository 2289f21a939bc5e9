import { useState } from 'react';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { PATHS } from '../../../shared/paths.ts';
import { Button } from '../../components/button.tsx';
import { PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { EntryStory, EntryTags } from './entryFacts.tsx';

/** One entry: title, what happened and the lesson in sight; the rest on demand. */
export function EntryCard({
  entry,
  packsFolder,
  onEdit,
  onDelete,
}: {
  entry: CatalogueEntry;
  packsFolder: string | null;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const [made, setMade] = useState(false);
  return (
    <article
      id={entry.id}
      aria-labelledby={`title-${entry.id}`}
      className="flex min-w-0 flex-col gap-2 rounded-panel border border-line bg-panel p-4"
    >
      <header className="flex flex-col gap-1">
        <h2 id={`title-${entry.id}`} dir="auto" className="text-title font-semibold [overflow-wrap:anywhere]">
          {entry.title}
        </h2>
        {entry.date && <p className="text-small text-fg-2">{entry.date}</p>}
        <EntryTags entry={entry} />
      </header>
      <EntryStory entry={entry} />
      {(packsFolder !== null || entry.sure === 'ours') && (
        <div className="flex flex-wrap items-center gap-2">
          {packsFolder !== null && (
            <a
              href={PATHS.cataloguePack(entry.id)}
              download
              className={PLAIN_BUTTON}
              onClick={() => setMade(true)}
            >
              Make a drill from this<span className="sr-only">: {entry.title}</span>
            </a>
          )}
          {entry.sure === 'ours' && (
            <>
              <Button onPress={onEdit} aria-label={`Edit ${entry.title}`}>
                Edit
              </Button>
              <Button onPress={onDelete} aria-label={`Delete ${entry.title}`}>
                Delete
              </Button>
            </>
          )}
          <span role="status" className="basis-full text-small text-fg-2">
            {made && packsFolder !== null && (
              <>
                Your browser has saved a drill that can be played as it is. Put it into{' '}
                <code className="[overflow-wrap:anywhere]">{packsFolder}</code> on the machine that runs
                Muster, press Check under Scenarios, and make it yours with <code>scenarios/README.md</code>{' '}
                beside you.
              </>
            )}
          </span>
        </div>
      )}
    </article>
  );
}
