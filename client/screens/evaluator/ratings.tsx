import { useState } from 'react';
import type { PersonRating, Rated } from '../../../shared/drill/evaluation/rating.ts';
import { PERSON_RATINGS, RATING_TITLES, ratedKey } from '../../../shared/drill/evaluation/rating.ts';
import { own } from '../../../shared/keyed.ts';
import { useAct } from '../../components/act.tsx';
import { Button, Empty, Panel, Problem, TextField } from '../../components/kit.tsx';
import { Segments } from '../../components/segments.tsx';
import { useView, useWire } from '../../connection/context.tsx';

const OPTIONS = PERSON_RATINGS.map((id) => ({
  id,
  title: id === 'notObserved' ? RATING_TITLES[id] : `${id} ${RATING_TITLES[id]}`,
}));

/** What a person rates: expected actions of what has gone out, and criteria that the log cannot hear. */
export function Ratings({ seat, criteria }: { seat: string; criteria: { id: string; title: string }[] }) {
  const msel = useWire((wire) => wire.console?.msel) ?? [];
  const sent = msel.filter(({ expectedAction, state }) => expectedAction !== '' && state === 'delivered');
  return (
    <>
      <Panel title="Expected actions">
        {sent.length === 0 && (
          <Empty>Nothing to rate yet. Each expected action is here once its message has gone out.</Empty>
        )}
        <ul className="flex flex-col divide-y divide-line">
          {sent.map(({ inject, subject, expectedAction }) => (
            <Rate
              key={inject}
              seat={seat}
              about={{ kind: 'expected', id: inject }}
              title={expectedAction}
              under={subject}
            />
          ))}
        </ul>
      </Panel>
      <Panel title="Criteria for somebody who listens">
        {criteria.length === 0 && <Empty>They are shown once play is over.</Empty>}
        <ul className="flex flex-col divide-y divide-line">
          {criteria.map(({ id, title }) => (
            <Rate key={id} seat={seat} about={{ kind: 'criterion', id }} title={title} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Rate({ seat, about, title, under }: { seat: string; about: Rated; title: string; under?: string }) {
  const mine = useView((view) => own(own(view.evaluation.ratings, ratedKey(about)), seat));
  const { act, busy, refusal } = useAct();
  const [comment, setComment] = useState<string | null>(null);
  const words = comment ?? mine?.comment ?? '';
  const give = (rating: PersonRating): void => void act('giveRating', { about, rating, comment: words });
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="text-body font-semibold [overflow-wrap:anywhere]">{title}</p>
      {under && <p className="text-small text-fg-2 [overflow-wrap:anywhere]">After “{under}”</p>}
      <Segments
        label={`Your rating: ${title}`}
        value={mine?.rating ?? null}
        onChange={give}
        options={OPTIONS}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <TextField label="Comment, if you like" value={words} onChange={setComment} maxLength={1_000} />
        <Button
          isDisabled={busy || !mine || words === mine.comment}
          onPress={() => {
            if (mine) give(mine.rating);
          }}
        >
          Keep it
        </Button>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </li>
  );
}
