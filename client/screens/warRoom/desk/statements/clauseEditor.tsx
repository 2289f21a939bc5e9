import type { RoleKit } from '../../../../../shared/kit.ts';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Empty } from '../../../../components/panel.tsx';
import { Fold, Row } from '../card.tsx';
import type { ChosenClause } from './wordCount.ts';
import { moved, wordingOf } from './wordCount.ts';

/** Sentences in the author's order. The words may change; the claim stays the sentence's. */
export function ClauseEditor({
  catalogue,
  value,
  onChange,
}: {
  catalogue: RoleKit['clauses'];
  value: ChosenClause[];
  onChange: (value: ChosenClause[]) => void;
}) {
  const unused = catalogue.filter(({ id }) => !value.some(({ clause }) => clause === id));
  const starter = (id: string) => catalogue.find((clause) => clause.id === id)?.text ?? '';
  const edit = (index: number, text: string) =>
    onChange(
      value.map((item, place) =>
        place === index ? { ...item, text: text === starter(item.clause) ? '' : text } : item,
      ),
    );
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {value.length === 0 && <Empty>No sentence yet. Add some from the list below.</Empty>}
      <ol className="flex flex-col gap-3">
        {value.map((item, index) => (
          <li key={item.clause} className="flex flex-col gap-1">
            <TextField
              label={`Sentence ${index + 1}`}
              multiline
              rows={2}
              value={wordingOf(catalogue, item)}
              onChange={(text) => edit(index, text)}
            />
            <Row>
              <Button isDisabled={index === 0} onPress={() => onChange(moved(value, index, index - 1))}>
                Up<span className="sr-only">: sentence {index + 1}</span>
              </Button>
              <Button
                isDisabled={index === value.length - 1}
                onPress={() => onChange(moved(value, index, index + 1))}
              >
                Down<span className="sr-only">: sentence {index + 1}</span>
              </Button>
              <Button onPress={() => onChange(value.filter((_, place) => place !== index))}>
                Remove<span className="sr-only">: sentence {index + 1}</span>
              </Button>
            </Row>
          </li>
        ))}
      </ol>
      <Fold title={`Add a sentence (${unused.length})`}>
        <ul className="flex flex-col gap-1">
          {unused.map(({ id, text }) => (
            <li
              key={id}
              className="flex items-start justify-between gap-2 border-t border-line pt-1 text-body"
            >
              <span className="min-w-0 break-words">{text}</span>
              <Button onPress={() => onChange([...value, { clause: id, text: '' }])}>
                Add<span className="sr-only">: {text}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
