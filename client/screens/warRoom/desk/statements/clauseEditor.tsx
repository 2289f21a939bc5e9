import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import * as Aria from 'react-aria-components';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { ChosenClause } from './wordCount.ts';
import { moved, wordingOf } from './wordCount.ts';

const Small = ({
  label,
  isDisabled = false,
  onPress,
  children,
}: {
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}) => (
  <Aria.Button
    aria-label={label}
    isDisabled={isDisabled}
    onPress={onPress}
    className="grid size-6 shrink-0 place-items-center rounded-tag text-fg-2 hover:bg-raised disabled:opacity-40 max-[767px]:size-11"
  >
    {children}
  </Aria.Button>
);

/** Sentences in the author's order, beside those that are left. The words may change; the claim stays the sentence's. */
export function ClauseEditor({
  catalogue,
  value,
  onChange,
}: {
  catalogue: RoleKit['clauses'];
  value: ChosenClause[];
  onChange: (value: ChosenClause[]) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const unused = catalogue.filter(({ id }) => !value.some(({ clause }) => clause === id));
  const starter = (id: string) => catalogue.find((clause) => clause.id === id)?.text ?? '';
  const edit = (index: number, text: string) =>
    onChange(
      value.map((item, place) =>
        place === index ? { ...item, text: text === starter(item.clause) ? '' : text } : item,
      ),
    );
  /** The pressed button goes with its sentence: the keyboard goes on beside it. */
  const then = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  const add = (id: string, index: number) => {
    onChange([...value, { clause: id, text: '' }]);
    const next = unused[index + 1] ?? unused[index - 1];
    then(next ? `[data-add="${CSS.escape(next.id)}"] button` : 'textarea');
  };
  const remove = (index: number) => {
    onChange(value.filter((_, place) => place !== index));
    then(value.length > 1 ? 'textarea' : '[data-add] button');
  };
  return (
    <div ref={box} className="grid min-w-0 gap-3 @xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-1">
        <h4 className="text-small text-fg-3">The text</h4>
        {value.length === 0 && <p className="text-body text-fg-3">No sentence yet</p>}
        <ol className="flex flex-col gap-1">
          {value.map((item, index) => (
            <li key={item.clause} className="flex items-start gap-0.5">
              <Aria.TextField
                aria-label={`Sentence ${index + 1}`}
                value={wordingOf(catalogue, item)}
                onChange={(text) => edit(index, text)}
                className="min-w-0 flex-1"
              >
                <Aria.TextArea
                  rows={2}
                  className="field-sizing-content w-full resize-none rounded-control border border-line bg-bg px-2 py-1 text-body text-fg"
                />
              </Aria.TextField>
              <Small
                label={`Move up: sentence ${index + 1}`}
                isDisabled={index === 0}
                onPress={() => onChange(moved(value, index, index - 1))}
              >
                <ArrowUp aria-hidden size={13} />
              </Small>
              <Small
                label={`Move down: sentence ${index + 1}`}
                isDisabled={index === value.length - 1}
                onPress={() => onChange(moved(value, index, index + 1))}
              >
                <ArrowDown aria-hidden size={13} />
              </Small>
              <Small label={`Remove: sentence ${index + 1}`} onPress={() => remove(index)}>
                <X aria-hidden size={13} />
              </Small>
            </li>
          ))}
        </ol>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <h4 className="text-small text-fg-3">Sentences to add ({unused.length})</h4>
        <ul className="flex max-h-72 flex-col overflow-y-auto rounded-control border border-line empty:hidden">
          {unused.map(({ id, text }, index) => (
            <li
              key={id}
              data-add={id}
              className="flex items-start gap-1 border-b border-line px-1 py-0.5 text-small last:border-b-0"
            >
              <Small label={`Add: ${text}`} onPress={() => add(id, index)}>
                <Plus aria-hidden size={14} className="text-act" />
              </Small>
              <span className="min-w-0 py-1 break-words text-fg-2">{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
