import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { NoteView } from '../../../shared/drill/evaluation/view.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { useAct } from '../../components/act.tsx';
import { Button, Check, Choose, Panel, Problem, Said, TextField } from '../../components/kit.tsx';
import { useNames } from '../../components/names.ts';
import { useConnection, useView } from '../../connection/context.tsx';

const TAGS = ['strength', 'gap', 'question'] as const;
const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** A note in seconds: N, words, Enter. It is about the moment at which its first letter was written. */
export function NoteForm() {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (event.key.toLowerCase() !== 'n' || isTyping || event.metaKey || event.ctrlKey || event.altKey)
        return;
      event.preventDefault();
      form.current?.querySelector('textarea')?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Panel title="A note (N)">
      <div ref={form}>
        <NoteFields />
      </div>
    </Panel>
  );
}

/** Enter in the text; Shift+Enter begins a line. */
const keepsIt = ({ key, shiftKey, target, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && target instanceof HTMLTextAreaElement;

const typedTags = (typed: string): string[] =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** New, or one of one's own that is changed. */
export function NoteFields({ note, onDone }: { note?: NoteView; onDone?: () => void }) {
  const { ticks } = useConnection();
  const { title: nameOf } = useNames();
  const seats = useView((view) => view.seats);
  const { act, busy, refusal } = useAct();
  const [text, setText] = useState(note?.text ?? '');
  const [tags, setTags] = useState<readonly string[]>(note?.tags ?? []);
  const [ownTag, setOwnTag] = useState('');
  const [desk, setDesk] = useState<PlayRole | 'none'>(note?.desk ?? 'none');
  const [isPrivate, setPrivate] = useState(note?.isPrivate ?? false);
  const [moment, setMoment] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const desks = Object.values(seats).flatMap(({ roles }) => roles.filter(isPlayRole));
  const write = (words: string): void => {
    setText(words);
    setSaid(null);
    setMoment(words === '' ? null : (moment ?? ticks.now()));
  };
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    const words = {
      text,
      tags: [...tags, ...typedTags(ownTag)],
      desk: desk === 'none' ? null : desk,
      about: note?.about ?? null,
      isPrivate,
    };
    const done = note
      ? await act('editNote', { note: note.note, ...words })
      : await act('takeNote', { ...words, moment });
    if (!done) return;
    onDone?.();
    setSaid(`Kept, at ${formatDrillTime(moment ?? ticks.now())}.`);
    setText('');
    setTags([]);
    setOwnTag('');
    setMoment(null);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (!keepsIt(event)) return;
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="What you saw (Enter keeps it)"
        multiline
        rows={2}
        value={text}
        onChange={write}
        maxLength={2_000}
      />
      <TagChecks offered={note?.tags ?? []} tags={tags} onChange={setTags} />
      <div className="grid grid-cols-2 items-end gap-2">
        <TextField label="Own tags, with commas" value={ownTag} onChange={setOwnTag} maxLength={60} />
        <Choose
          label="Desk"
          value={desk}
          onChange={setDesk}
          options={[
            { id: 'none', title: 'No desk' },
            ...desks.map((role) => ({ id: role, title: nameOf(role) })),
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Check isSelected={isPrivate} onChange={setPrivate}>
          Never shown to players
        </Check>
        <Button type="submit" tone="primary" isDisabled={busy || text.trim() === ''}>
          {note ? 'Keep the change' : 'Keep the note'}
        </Button>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
      {said && <Said>{said}</Said>}
    </form>
  );
}

/** The usual tags, and those that a note has already. */
function TagChecks({
  offered,
  tags,
  onChange,
}: {
  offered: readonly string[];
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-small text-fg-2">Tags</legend>
      {[...new Set([...TAGS, ...offered])].map((tag) => (
        <Check
          key={tag}
          isSelected={tags.includes(tag)}
          onChange={(isOn) => onChange(isOn ? [...tags, tag] : tags.filter((item) => item !== tag))}
        >
          {tag}
        </Check>
      ))}
    </fieldset>
  );
}
