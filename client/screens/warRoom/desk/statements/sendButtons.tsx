import type { PlayRole } from '../../../../../shared/roles.ts';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { Row } from '../card.tsx';
import type { TextRow } from './texts.ts';
import { missingOf, namesOf, toOf } from './texts.ts';
import type { Text } from './useText.ts';

/** Desks other than the writer's own that have to clear it: their desk clears by writing, but for a public text. */
const othersOf = ({ kind, steps, writer }: TextRow): PlayRole[] =>
  steps.map(({ role }) => role).filter((role) => kind === 'statement' || role !== writer);

/** What the writer can do with the text now, each button in the words of what will happen. */
export function SendButtons({ text }: { text: Text }) {
  if (text.row.writer === null) return null;
  return text.isWriting ? <WhileWriting text={text} /> : <OncePutUp text={text} />;
}

function WhileWriting({ text }: { text: Text }) {
  const { titles } = useNames();
  const { row, draft, isSending, act } = text;
  const others = othersOf(row);
  const isEmpty = row.catalogue.length > 0 ? draft.clauses.length === 0 : draft.freeText.trim() === '';
  const words = { clauses: draft.clauses, freeText: draft.freeText };
  const names = row.kind === 'letter' ? namesOf(row, draft) : row.to;
  const put = () => {
    if (row.kind === 'statement') text.give('draftStatement', { kind: draft.kind, ...words }, row.writer);
    else if (row.kind === 'letter')
      text.give('draftOutreach', { group: row.id, ...words, ...toOf(row, draft) }, row.writer);
    else
      text.give('draftNotice', { duty: row.id, clauses: draft.clauses, words: draft.freeText }, row.writer);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Row>
        {others.length > 0 && (
          <Button acts tone="primary" isDisabled={isSending || isEmpty} onPress={put}>
            {isSending ? 'Sending…' : 'Send for clearance'}
          </Button>
        )}
        {row.kind !== 'statement' && (
          <Button
            acts
            tone={others.length > 0 ? 'plain' : 'primary'}
            isDisabled={isSending || isEmpty}
            onPress={() => act({ type: 'ask' })}
          >
            Send now to {names}
            {others.length > 0 && ', uncleared'}…
          </Button>
        )}
        {row.standing === 'inClearance' && (
          <span className="self-center text-small text-fg-2">A new version starts without clearance.</span>
        )}
      </Row>
      <p className="text-small text-fg-2">
        {isEmpty
          ? row.catalogue.length > 0
            ? 'Add a sentence first.'
            : 'Write it first.'
          : others.length > 0 &&
            (row.kind === 'statement'
              ? `${titles(others)} clear it; then you publish.`
              : `Goes to ${names} by itself once ${titles(others)} ${others.length === 1 ? 'has' : 'have'} cleared it.`)}
      </p>
    </div>
  );
}

/** Published by its writer; a letter or a notice goes out by itself. */
function OncePutUp({ text }: { text: Text }) {
  const { short } = useNames();
  const { row, isSending, act, change } = text;
  const missing = missingOf(row.steps).map(short).join(', ');
  const mayChange = row.standing === 'inClearance' || row.standing === 'cleared';
  const mayFollow = row.kind === 'notice' && row.standing === 'out';
  return (
    <Row>
      {row.kind === 'statement' && (mayChange || row.isReadyLine) && (
        <Button
          acts
          tone={missing === '' ? 'primary' : 'plain'}
          isDisabled={isSending}
          onPress={() => act({ type: 'ask' })}
        >
          {row.standing === 'out' ? 'Publish it again' : `Publish version ${row.shown?.version}`}
          {missing !== '' && `, without ${missing}`}…
        </Button>
      )}
      {row.kind !== 'statement' && mayChange && (
        <Button acts isDisabled={isSending} onPress={() => act({ type: 'ask' })}>
          Send now to {row.kind === 'letter' && row.shown ? namesOf(row, row.shown) : row.to}, without{' '}
          {missing}…
        </Button>
      )}
      {mayChange && (
        <Button acts isDisabled={isSending} onPress={change}>
          Change it
        </Button>
      )}
      {mayFollow && (
        <Button acts isDisabled={isSending} onPress={change}>
          Write a further notice
        </Button>
      )}
    </Row>
  );
}
