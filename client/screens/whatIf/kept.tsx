import { useState } from 'react';
import type { SavedWhatIf, WhatIfEdit } from '../../../shared/whatIf.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Empty, Panel } from '../../components/panel.tsx';
import type { WhatIfDoing } from './useWhatIf.ts';

/** What-ifs that are kept with the drill. `edits`: those of the answer that is shown, which can be kept too. */
export function Kept({
  saved,
  edits,
  doing,
  onOpen,
}: {
  saved: SavedWhatIf[];
  edits: WhatIfEdit[] | null;
  doing: WhatIfDoing;
  onOpen: (item: SavedWhatIf) => void;
}) {
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<number | null>(null);
  const submit = async (): Promise<void> => {
    const isDone =
      renamed === null
        ? edits !== null && (await doing.keep(name, edits))
        : await doing.rename(renamed, name);
    if (!isDone) return;
    setName('');
    setRenamed(null);
  };
  return (
    <Panel title="Kept with the drill">
      <div className="flex flex-col gap-3">
        {saved.length === 0 ? (
          <Empty>None is kept yet. Ask one, then give it a name.</Empty>
        ) : (
          <ul className="flex flex-col gap-2">
            {saved.map((item) => (
              <li key={item.id} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {item.name}
                  <span className="block text-small text-fg-2">by {item.savedBy}</span>
                </span>
                <span className="flex gap-1">
                  <Button small aria-label={`Open ${item.name}`} onPress={() => onOpen(item)}>
                    Open
                  </Button>
                  <Button
                    small
                    aria-label={`Rename ${item.name}`}
                    onPress={() => {
                      setRenamed(item.id);
                      setName(item.name);
                    }}
                  >
                    Rename
                  </Button>
                  <Button
                    small
                    tone="danger"
                    isBusy={doing.isBusy}
                    aria-label={`Delete ${item.name}`}
                    onPress={() => void doing.remove(item.id)}
                  >
                    Delete
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        {(edits !== null || renamed !== null) && (
          <form
            className="flex flex-col gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <TextField
              label={renamed === null ? 'Name for this what-if' : 'New name'}
              value={name}
              onChange={setName}
              isRequired
              maxLength={80}
            />
            <div>
              <Button type="submit" isBusy={doing.isBusy}>
                {renamed === null ? 'Keep' : 'Rename'}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Panel>
  );
}
