import type { PlayRole } from '../../../../../shared/roles.ts';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Row } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { missingOf, namesOf } from './texts.ts';
import type { Text } from './useText.ts';

/** One desk's word on exactly the version on the screen; a newer one is refused as stale. */
export const ClearButtons = ({ text }: { text: Text }) =>
  text.row.clears.map((role) => <ClearAs key={role} text={text} role={role} />);

function ClearAs({ text, role }: { text: Text; role: PlayRole }) {
  const { title, short } = useNames();
  const { row, isSending } = text;
  const [comment, setComment, forget] = useDraft(`words.${row.key}.comment.${role}`, '');
  if (!row.shown) return null;
  const { version } = row.shown;
  const isAlone = row.clears.length === 1;
  const goesOut = row.kind !== 'statement' && missingOf(row.steps).length === 1;
  const give = (verdict: 'clear' | 'change') => {
    const said = { verdict, comment };
    if (row.kind === 'statement') text.give('clearStatement', { statement: row.id, version, ...said }, role);
    else if (row.kind === 'letter')
      text.give('clearOutreach', { texts: [{ group: row.id, version }], ...said }, role);
    else text.give('clearNotice', { duty: row.id, version, ...said }, role);
    forget();
  };
  return (
    <div className="flex flex-col gap-2">
      <Row>
        <Button tone="primary" isDisabled={isSending} onPress={() => give('clear')}>
          {isSending
            ? 'Sending…'
            : goesOut
              ? `Clear as ${short(role)} and send now to ${row.kind === 'letter' ? namesOf(row, row.shown) : row.to}`
              : `Clear version ${version}${isAlone ? '' : ` as ${short(role)}`}`}
        </Button>
        {!goesOut && row.kind !== 'statement' && (
          <span className="self-center text-small text-fg-2">Goes out with the last clearance.</span>
        )}
      </Row>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            label={isAlone ? 'What to change' : `What to change, as ${title(role)}`}
            value={comment}
            onChange={setComment}
          />
        </div>
        <Button acts isDisabled={isSending || comment.trim() === ''} onPress={() => give('change')}>
          Ask for a change
        </Button>
      </div>
    </div>
  );
}
