import { mentionsIn } from '../../../../shared/mentions.ts';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { useLooksOn } from '../../../components/lookingOn.ts';
import { Problem } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import { useColleagues } from '../desk/call/useColleagues.ts';
import { useDesk } from '../desk/desk.ts';
import { useDraft } from '../desk/drafts.ts';
import { useRoom } from '../room.tsx';
import { MESSAGE_FIELD } from './messageField.ts';

const MAX = 4_000;

/** Typed words stay where they are until the server has them. */
export function Compose() {
  const names = useView((view) => view.names);
  const [text, setText, forget] = useDraft('channel.text', '');
  const looksOn = useLooksOn();
  const { busy, refusal, act } = useAct();
  const colleagues = useColleagues();
  const inCall = useView(({ me }) => me.inCall);
  const over = text.length - MAX;
  const mayGo = !busy && text.trim() !== '' && over <= 0;
  const send = async () => {
    if (
      mayGo &&
      (await act('postMessage', {
        text,
        to: mentionsIn(text, names).find((role) => colleagues.includes(role)) ?? null,
      }))
    )
      forget();
  };
  if (!inCall) return null;
  return (
    <form
      className="flex flex-none flex-col gap-1.5 border-t border-line px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Quick />
      {refusal && <Problem>{refusal}</Problem>}
      {over > 0 && (
        <p id={`${MESSAGE_FIELD}-over`} className="text-small text-sev0">
          {over} characters too many; {MAX} fit.
        </p>
      )}
      <div className="flex items-end gap-1.5">
        {/* Plain HTML: the general field weighs more than this whole column, and it is open from the first paint. */}
        <textarea
          id={MESSAGE_FIELD}
          rows={1}
          dir="auto"
          aria-label="Message to the call"
          aria-invalid={over > 0 || undefined}
          aria-describedby={over > 0 ? `${MESSAGE_FIELD}-over` : undefined}
          aria-keyshortcuts="M"
          placeholder={looksOn ? 'Only they write here' : 'Message the call'}
          value={text}
          readOnly={looksOn}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
          className="max-h-32 min-h-8 min-w-0 flex-1 resize-none overflow-y-auto rounded-control border border-line-strong bg-bg px-2 py-1 text-base text-fg [field-sizing:content] placeholder:text-fg-3 max-[767px]:min-h-11 max-[767px]:py-2.5"
        />
        <Button type="submit" tone="primary" isDisabled={!mayGo}>
          {busy ? 'Sending…' : 'Send'}
        </Button>
      </div>
    </form>
  );
}

/** What is said on a call rather than typed, and the commander's own words. */
function Quick() {
  const { open } = useRoom();
  const { isCommander, commander } = useDesk();
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button acts small onPress={() => open({ kind: 'heard' })}>
        Said aloud…
      </Button>
      {isCommander && commander !== null && (
        <>
          <Button acts small onPress={() => open({ kind: 'sizeUp' })}>
            Size-up
          </Button>
          <ActButton small name="logHeard" payload={{ act: 'objectionsAsked', role: commander }}>
            <span aria-hidden>Objections?</span>
            <span className="sr-only">I asked aloud: any objections?</span>
          </ActButton>
        </>
      )}
    </div>
  );
}
