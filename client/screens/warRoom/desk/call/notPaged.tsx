import { useState } from 'react';
import type { RoleKit } from '../../../../../shared/kit.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { usePageNote } from './usePageNote.ts';

/** As many as stand there without being asked for. */
const SHOWN = 5;

/** The rest of the on-call list, one press each. */
export function NotPaged({ targets }: { targets: readonly RoleKit['pageTargets'][number][] }) {
  const { note, setNote } = usePageNote();
  const [isWhole, setWhole] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const [paged, setPaged] = useState<string | null>(null);
  const shown = isWhole ? targets : targets.slice(0, SHOWN);
  const more = targets.length - SHOWN;
  return (
    <div className="mt-auto flex flex-col gap-1.5 px-2.5 pb-2">
      <fieldset aria-label="Not paged" className="flex min-w-0 flex-wrap items-start gap-1.5">
        <span aria-hidden className="self-center text-meta text-fg-3">
          Not paged
        </span>
        {targets.length === 0 && <span className="self-center text-meta text-fg-3">nobody is left</span>}
        {shown.map(({ id, title }) => (
          <ActButton
            key={id}
            name="sendPage"
            payload={{ targets: [id], note }}
            small
            onDone={() => setPaged(title)}
          >
            <span className="sr-only">Page </span>
            {title}
          </ActButton>
        ))}
        {more > 0 && (
          <Button small tone="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? 'Fewer' : `+${more}`}
            <span className="sr-only"> not paged</span>
          </Button>
        )}
      </fieldset>
      {isEdited ? (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-56">
            <TextField
              label="What they are told"
              value={note}
              onChange={setNote}
              maxLength={4000}
              dir="auto"
              autoFocus
            />
          </div>
          <Button small onPress={() => setEdited(false)}>
            Done
          </Button>
        </div>
      ) : (
        targets.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-2 text-meta text-fg-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {note === '' ? 'They are told nothing yet.' : `They are told: ${note}`}
            </span>
            <Button small tone="quiet" onPress={() => setEdited(true)}>
              Change
              <span className="sr-only"> what they are told</span>
            </Button>
          </p>
        )
      )}
      <p role="status" className="text-small text-fg-2 empty:hidden">
        {paged && `Paged ${paged}.`}
      </p>
    </div>
  );
}
