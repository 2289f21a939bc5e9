import { useState } from 'react';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { ImprovementAnswer, ImprovementItem } from '../../../shared/improvement.ts';
import { ELEMENTS, ITEM_STATES } from '../../../shared/improvement.ts';
import { request } from '../../api/http.ts';
import { Button, Choose, Problem, TextField } from '../../components/kit.tsx';
import { wordsOf } from '../facilitator/loading.ts';
import { LineField } from './lineField.tsx';

const NO_ELEMENT = 'none';
const OPTIONS = [{ id: NO_ELEMENT, title: 'not chosen' }, ...ELEMENTS.map((id) => ({ id, title: id }))];
const STATES = ITEM_STATES.map((id) => ({ id, title: id }));
type Draft = Partial<
  Pick<ImprovementItem, 'title' | 'why' | 'owner' | 'due' | 'element' | 'state' | 'dropReason'>
>;

/** One item, changed. Only what was changed is sent; where somebody was faster, what was typed stays here. */
export function ItemEditor({
  item,
  owners,
  onAnswer,
  onReload,
  onClose,
}: {
  item: ImprovementItem;
  owners: readonly string[];
  onAnswer: (answer: ImprovementAnswer, words: string) => void;
  onReload: () => void;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState<Draft>({});
  const [version, setVersion] = useState(item.version);
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const now = { ...item, ...draft };
  const set = (change: Draft): void => setDraft({ ...draft, ...change });
  const send = async (path: string, method: 'PUT' | 'POST', body: object, words: string) => {
    setProblem(null);
    try {
      onAnswer(await request<ImprovementAnswer>(path, { method, body }), words);
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
      onReload();
    }
  };
  const save = (): void => {
    const said = comment.trim();
    const body = { version, ...draft, ...(said && { comment: said }) };
    void send(FACILITATOR_PATHS.improvement(item.id), 'PUT', body, `“${now.title}” was changed.`);
  };
  return (
    <form
      aria-label={`Change “${item.title}”`}
      className="flex flex-col gap-3 border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid gap-3 md:grid-cols-4">
        <LineField
          label="Owner"
          value={now.owner}
          onChange={(owner) => set({ owner })}
          suggestions={owners}
        />
        <LineField label="Due" type="date" value={now.due} onChange={(due) => set({ due })} />
        <Choose
          label="Capability element"
          value={now.element || NO_ELEMENT}
          onChange={(id) => set({ element: ELEMENTS.find((element) => element === id) ?? '' })}
          options={OPTIONS}
        />
        <Choose label="State" value={now.state} onChange={(state) => set({ state })} options={STATES} />
      </div>
      {now.state === 'dropped' && (
        <TextField
          label="Why it is dropped"
          value={now.dropReason}
          onChange={(dropReason) => set({ dropReason })}
          maxLength={500}
        />
      )}
      <TextField
        label="What to change"
        value={now.title}
        onChange={(title) => set({ title })}
        maxLength={200}
      />
      <TextField label="Why" multiline value={now.why} onChange={(why) => set({ why })} maxLength={2_000} />
      <Comments item={item} />
      <TextField label="Comment" value={comment} onChange={setComment} maxLength={1_000} />
      {problem && <Problem>{problem}</Problem>}
      {item.version !== version && <Theirs item={item} onKeep={() => setVersion(item.version)} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary">
          Save
        </Button>
        <Button onPress={onClose}>Close</Button>
        {item.canUndo && (
          <Button
            tone="quiet"
            onPress={() =>
              void send(
                FACILITATOR_PATHS.improvementUndo(item.id),
                'POST',
                { version },
                'The last change was taken back.',
              )
            }
          >
            Undo the last change
          </Button>
        )}
      </div>
    </form>
  );
}

const Comments = ({ item: { comments } }: { item: ImprovementItem }) =>
  comments.length === 0 ? null : (
    <ul aria-label="Comments" className="flex flex-col gap-1 text-body">
      {comments.map(({ by, at, text }) => (
        <li key={`${at} ${text}`} className="break-words">
          <span className="text-fg-2">
            {by}, {at.slice(0, 10)}:
          </span>{' '}
          {text}
        </li>
      ))}
    </ul>
  );

/** What the other editor left, beside what was typed here. */
const Theirs = ({ item, onKeep }: { item: ImprovementItem; onKeep: () => void }) => (
  <div className="flex flex-wrap items-center gap-2 text-body">
    {item.changedBy} has changed it: {item.state}, owner {item.owner || 'nobody'}, due {item.due || 'no day'}.
    What you typed is still here.
    <Button onPress={onKeep}>Keep theirs beside mine</Button>
  </div>
);
