import { useState } from 'react';
import type { PersonRating, Rated } from '../../../../../shared/drill/evaluation/rating.ts';
import {
  areDivided,
  PERSON_RATINGS,
  RATING_TITLES,
  worstOf,
} from '../../../../../shared/drill/evaluation/rating.ts';
import { own } from '../../../../../shared/keyed.ts';
import { PATHS } from '../../../../../shared/paths.ts';
import { FACILITATOR_SEAT } from '../../../../../shared/roles.ts';
import type { Scorecard } from '../../../../../shared/scorecard.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Choose, Empty, Problem, Tag, TextField } from '../../../../components/kit.tsx';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Notes } from '../../../evaluator/notes.tsx';
import { Evaluators } from '../../evaluators.tsx';
import { useAnswer } from '../../loading.ts';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';

/** Who evaluates, what they wrote, and where they differ: the facilitator settles it. */
export function EvaluationPane() {
  const { drill, onDrill } = useConsole();
  const ratings = useView((view) => view.evaluation.ratings);
  const hasNotes = useView((view) => view.evaluation.notes.length > 0);
  return (
    <Pane title="Evaluation" meta={`${drill.evaluators.people.length} evaluating`}>
      <div className="flex flex-col gap-3">
        <Evaluators drill={drill} onDrill={onDrill} />
        {hasNotes && <Notes seat={FACILITATOR_SEAT} />}
        {Object.keys(ratings).length === 0 && <Empty>Nobody has rated anything yet.</Empty>}
        <ul className="flex flex-col divide-y divide-line">
          {Object.entries(ratings).map(([key, said]) => {
            const [first] = Object.values(said);
            return first ? <Compared key={key} id={key} about={first.about} /> : null;
          })}
        </ul>
      </div>
    </Pane>
  );
}

function Compared({ id, about }: { id: string; about: Rated }) {
  const said = useView((view) => own(view.evaluation.ratings, id)) ?? {};
  const settled = useView((view) => own(view.evaluation.settled, id));
  const row = useWire((wire) => wire.console?.msel.find(({ inject }) => inject === about.id));
  const ratings = Object.values(said).map(({ rating }) => rating);
  const last = settled?.at(-1);
  const counts = last ? worstOf([last.rating]) : worstOf(ratings);
  return (
    <li className="flex flex-col gap-1 py-2 text-body">
      <p className="font-semibold [overflow-wrap:anywhere]">
        {about.kind === 'expected' ? (
          row?.expectedAction || row?.inject || about.id
        ) : (
          <CriterionTitle id={about.id} />
        )}
      </p>
      <ul className="text-small text-fg-2">
        {Object.entries(said).map(([seat, { rating, comment, by }]) => (
          <li key={seat} dir="auto">
            {by?.account?.name ?? seat}: {RATING_TITLES[rating]}
            {comment && `, “${comment}”`}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-1">
        <Tag>{counts ? `counts: ${RATING_TITLES[counts]}` : 'counts for nothing'}</Tag>
        {areDivided(ratings) && <Tag tone="risk">▲ they differ</Tag>}
        {last && <Tag tone="safe">✓ settled</Tag>}
      </p>
      {last && (
        <p className="text-small">
          {last.by?.account?.name ?? 'A facilitator'}: {last.why}
        </p>
      )}
      {(areDivided(ratings) || last) && <Settle about={about} seen={settled?.length ?? 0} />}
    </li>
  );
}

/** As the scorecard calls it, which is asked for only once somebody has rated one. */
function CriterionTitle({ id }: { id: string }) {
  const { drill } = useConsole();
  const { answer } = useAnswer<Scorecard>(PATHS.scorecard(drill.drillId));
  const criterion = answer?.blocks.flatMap(({ criteria }) => criteria).find((item) => item.id === id);
  return criterion?.title ?? 'A criterion';
}

const OPTIONS = PERSON_RATINGS.map((id) => ({ id, title: RATING_TITLES[id] }));

function Settle({ about, seen }: { about: Rated; seen: number }) {
  const { act, busy, refusal } = useAct();
  const [rating, setRating] = useState<PersonRating | ''>('');
  const [why, setWhy] = useState('');
  const settle = async (): Promise<void> => {
    if (rating === '' || !(await act('settleRating', { about, rating, why, seen }))) return;
    setRating('');
    setWhy('');
  };
  return (
    <div className="flex flex-col gap-2">
      <Choose label="Settle it as" value={rating} onChange={setRating} options={OPTIONS} />
      <TextField label="Why" value={why} onChange={setWhy} maxLength={1_000} />
      <div>
        <Button small isDisabled={busy || rating === ''} onPress={() => void settle()}>
          Settle it
        </Button>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
