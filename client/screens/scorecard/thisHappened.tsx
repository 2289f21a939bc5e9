import { useEffect, useState } from 'react';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { EntryStory, EntryTags } from '../catalogue/entryFacts.tsx';

/** Real cases near to what was just played. The server tells them with the debrief and no earlier; until then there is nothing here. */
export function ThisHappened({ drillId, token }: { drillId: string; token?: string }) {
  const [entries, setEntries] = useState<CatalogueEntry[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    request<CatalogueEntry[]>(PATHS.happened(drillId), {
      signal: stop.signal,
      ...(token ? { token } : {}),
    }).then(
      (found) => setEntries(found),
      () => setEntries([]),
    );
    return () => stop.abort();
  }, [drillId, token]);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="this-happened" className="rounded-panel border border-line bg-panel p-4">
      <h2 id="this-happened" className="text-title font-semibold">
        This happened
      </h2>
      <p className="max-w-prose text-body text-fg-2">
        What you played is invented. These cases are real, told as far as they are public; where a court has
        them, as allegations.
      </p>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex min-w-0 flex-col gap-2 py-3">
            <h3 className="text-base font-semibold [overflow-wrap:anywhere]">
              {entry.title} <span className="font-normal text-fg-2">{entry.date}</span>
            </h3>
            <EntryTags entry={entry} />
            <EntryStory entry={entry} />
          </li>
        ))}
      </ul>
      {!token && (
        <a href="/catalogue" className="text-body text-act underline print:hidden">
          The whole catalogue
        </a>
      )}
    </section>
  );
}
