import { Choose } from '../../../../components/fields.tsx';
import { Empty, Tag } from '../../../../components/panel.tsx';
import { Note, RoleTag } from '../card.tsx';
import { useCitable } from '../desk.ts';
import type { Citation } from './draft.ts';
import { MOST_CITED } from './draft.ts';

const MARKS: { id: Citation['mark'] | 'none'; title: string }[] = [
  { id: 'none', title: 'Not cited' },
  { id: 'supports', title: 'Supports this option' },
  { id: 'rulesOut', title: 'Rules another out' },
];

/** At most five findings, each with what it does for the choice. */
export function Citations({ value, onChange }: { value: Citation[]; onChange: (value: Citation[]) => void }) {
  const cards = useCitable();
  const full = value.length >= MOST_CITED;
  const mark = (evidence: string, to: Citation['mark'] | 'none') => {
    const rest = value.filter((item) => item.evidence !== evidence);
    if (to === 'none') onChange(rest);
    else if (rest.length < MOST_CITED) onChange([...rest, { evidence, mark: to }]);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 flex w-full justify-between text-small text-fg-2">
        <span>Evidence this rests on</span>
        <span>
          {value.length} of {MOST_CITED}
        </span>
      </legend>
      {cards.length === 0 && <Empty>Nothing on the board yet. Ask the desks to pin what they found.</Empty>}
      {full && <Note>Five are cited. Take one off to cite another: what you leave out is part of it.</Note>}
      {cards.map((card) => {
        const now = value.find(({ evidence }) => evidence === card.evidence)?.mark ?? 'none';
        return (
          <div key={card.evidence} className="flex min-w-0 flex-col gap-1 border-t border-line pt-2">
            <details className="min-w-0 text-body">
              <summary className="break-words">
                {card.title}{' '}
                {card.holders.map((role) => (
                  <RoleTag key={role} role={role} />
                ))}
                {!card.pinned && <Tag>Only at your desk</Tag>}
              </summary>
              <p className="text-small whitespace-pre-line break-words text-fg-2">{card.body}</p>
            </details>
            {full && now === 'none' ? (
              <Note>Not cited</Note>
            ) : (
              <Choose
                label={`Mark for: ${card.title}`}
                value={now}
                onChange={(to) => mark(card.evidence, to)}
                options={MARKS}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
