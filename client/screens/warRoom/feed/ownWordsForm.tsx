import { useId } from 'react';
import { MAX_ANSWER } from '../../../../shared/drill/lengths.ts';
import { useAct } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Problem } from '../../../components/panel.tsx';
import { useDraft } from '../desk/drafts.ts';

const FIELD =
  'w-full rounded-control border border-line-strong bg-bg px-2 py-1.5 text-base text-fg placeholder:text-fg-3';

/** An answer as its writer puts it. What is typed is kept until it is sent or thrown away. */
export function OwnWordsForm({ inject, onClose }: { inject: string; onClose: () => void }) {
  const [words, setWords, forget] = useDraft(`answer.${inject}`, '');
  const { busy, refusal, act } = useAct();
  const id = useId();
  const over = words.length - MAX_ANSWER;
  const mayGo = !busy && words.trim() !== '' && over <= 0;
  const send = async () => {
    if (await act('answerInject', { inject, words })) forget();
  };
  return (
    <form
      className="flex w-full flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo) void send();
      }}
    >
      {/* Plain HTML: the general field weighs more than this whole column, and it is there from the first paint. */}
      <label className="flex flex-col gap-1">
        <span className="text-small text-fg-2">Your answer</span>
        <textarea
          rows={3}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: it opens by its writer's own press.
          autoFocus={words === ''}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          aria-invalid={over > 0 || undefined}
          aria-describedby={over > 0 ? `${id} ${id}-over` : id}
          className={FIELD}
        />
      </label>
      <p id={id} className="text-small text-fg-3">
        They read this as you write it. It cannot be taken back.
      </p>
      {over > 0 && (
        <p id={`${id}-over`} className="text-small text-sev0">
          {over} characters too many; {MAX_ANSWER} fit.
        </p>
      )}
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" isDisabled={!mayGo}>
          {busy ? 'Sending…' : 'Send answer'}
        </Button>
        <Button
          tone="quiet"
          onPress={() => {
            forget();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
