import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { useNames } from '../../../../components/names.ts';
import { Note } from '../card.tsx';
import { Reading } from './reading.tsx';
import { missingOf, namesOf, toOf } from './texts.ts';
import type { Text } from './useText.ts';

/** Once before what cannot be taken back: what goes to whom, and whose word is missing. */
export function AskOnce({ text }: { text: Text }) {
  const { titles } = useNames();
  const { row, draft, isWriting, isSending, act } = text;
  const words = isWriting || !row.shown ? draft : row.shown;
  const missing = isWriting
    ? row.steps.map(({ role }) => role).filter((role) => row.kind === 'statement' || role !== row.writer)
    : missingOf(row.steps);
  const isPublic = row.kind === 'statement';
  const send = () => {
    const { clauses, freeText } = words;
    if (isPublic)
      text.give('publishStatement', { statement: row.id, version: row.shown?.version ?? 1 }, row.writer);
    else if (row.kind === 'letter')
      text.give('sendOutreach', { group: row.id, clauses, freeText, ...toOf(row, words) }, row.writer);
    else text.give('sendNotice', { duty: row.id, clauses, words: freeText }, row.writer);
  };
  const verb = isPublic ? 'Publish' : 'Send';
  return (
    <Dialog
      title={
        isPublic
          ? `Publish the ${row.title.toLowerCase()}?`
          : `Send it to ${row.kind === 'letter' ? namesOf(row, words) : row.to}?`
      }
      isOpen={text.at === 'asking'}
      onClose={() => act({ type: 'keep' })}
      footer={
        <>
          <Button big onPress={() => act({ type: 'keep' })}>
            {missing.length > 0 ? 'Wait for clearance' : 'Not yet'}
          </Button>
          <Button big tone={missing.length > 0 ? 'danger' : 'primary'} isDisabled={isSending} onPress={send}>
            {verb} now{missing.length > 0 && ', uncleared'}
          </Button>
        </>
      }
    >
      <Reading words={words} catalogue={row.catalogue} />
      <Note>
        {missing.length > 0
          ? `Not cleared by ${titles(missing)}; the record will say so. `
          : 'Cleared by everybody asked. '}
        What has gone out cannot be taken back.
      </Note>
    </Dialog>
  );
}
