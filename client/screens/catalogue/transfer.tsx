import { useRef } from 'react';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { wordsOf } from '../facilitator/loading.ts';

const MOST_BYTES = 90_000;

/** Takes a team's entries to another server and back: one JSON file. */
export function Transfer({
  hasOwn,
  onImported,
  onFailed,
}: {
  hasOwn: boolean;
  onImported: (count: number) => void;
  onFailed: (words: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    if (file.size > MOST_BYTES) return onFailed('That file is larger than 90 kB. Split it into several.');
    let body: unknown;
    try {
      body = JSON.parse(await file.text());
    } catch {
      return onFailed('That file is not JSON. Choose one that was exported here.');
    }
    try {
      const added = await request<CatalogueEntry[]>(PATHS.catalogueImport, { method: 'POST', body });
      onImported(added.length);
    } catch (error) {
      onFailed(`Nothing was imported. ${wordsOf(error)}`);
    }
  };
  return (
    <>
      <Button onPress={() => input.current?.click()}>Import ours</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="File with entries to import"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void read(file);
        }}
      />
      {hasOwn && (
        <a href={PATHS.catalogueExport} download className={PLAIN_BUTTON}>
          Export ours
        </a>
      )}
    </>
  );
}
