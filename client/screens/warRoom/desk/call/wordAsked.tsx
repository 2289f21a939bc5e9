import { listed } from '../../../../../shared/drill/wording.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button, OffButton } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import type { Need } from '../../needsYou.ts';
import { useDraft } from '../drafts.ts';
import { InlineAsk } from './inlineAsk.tsx';
import { useCommandHere } from './useCommandHere.ts';
import { useInPlace } from './useInPlace.ts';

/** A holder asks for the word. One press gives it; a no says why, in the channel, to the desk that asked. */
export function WordAsked({
  need,
  card,
}: {
  need: Extract<Need, { kind: 'word' }>;
  card: SwitchCard | undefined;
}) {
  const { short, title } = useNames();
  const { called } = usePersons();
  const { mayPress, why } = useCommandHere();
  const place = useInPlace();
  const [reason, setReason, forget] = useDraft(`refuse.${need.switch}`, '');
  const places = need.scopes.map((id) => card?.scopes.find((scope) => scope.id === id)?.title ?? id);
  const isWhole = card !== undefined && need.scopes.length === card.scopes.length;
  const refuse = () =>
    place.give(
      'postMessage',
      { text: `${need.title}: not authorised. ${reason.trim()}`.trim(), refuses: need.switch },
      forget,
    );
  return (
    <li className="grid gap-1.5 border-l-3 border-act bg-raised px-3 py-2 text-small">
      <span className="[overflow-wrap:anywhere]">
        <abbr
          title={title(need.from)}
          className="m-mono mr-1 rounded-tag bg-panel px-1 text-meta no-underline"
        >
          {short(need.from)}
        </abbr>
        <strong className="font-semibold">{called(need.from)} asks:</strong> {need.title}
        {!isWhole && `, ${listed(places)}`}
      </span>
      <span className="flex flex-wrap items-start gap-1.5">
        {mayPress ? (
          <>
            <ActButton
              name="authoriseSwitch"
              payload={{ switch: need.switch, scopes: need.scopes }}
              role={need.role}
              tone="primary"
              small
            >
              Authorise
              <span className="sr-only"> {need.title}</span>
            </ActButton>
            <Button small aria-expanded={place.of !== null} onPress={() => place.ask(need.switch)}>
              No…
              <span className="sr-only"> to {need.title}</span>
            </Button>
          </>
        ) : (
          <OffButton small why={why}>
            Authorise
          </OffButton>
        )}
      </span>
      {place.of !== null && (
        <InlineAsk onClose={place.close} refusal={place.refusal}>
          <TextField label="Why not" value={reason} onChange={setReason} maxLength={500} autoFocus />
          <span className="flex flex-wrap gap-1.5">
            <Button small tone="primary" isDisabled={place.isSending} onPress={refuse}>
              Say no
            </Button>
            <Button small onPress={place.close}>
              Leave it open
            </Button>
          </span>
        </InlineAsk>
      )}
    </li>
  );
}
