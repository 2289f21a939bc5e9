import type { Rated } from '../../shared/drill/evaluation/rating.ts';
import type { Command } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import { CRITERIA } from '../scorecard/rubric.ts';

const OBSERVED = [...CRITERIA].flatMap(([id, row]) => (row.by === 'person' ? [{ id, ...row }] : []));
const listed = OBSERVED.map(({ title, max }) => `"${title}" (0 to ${max})`).join(' or ');

/**
 * The rules of a drill know no rubric, so this stands behind them: a judgement of something that nobody judges, or of more than it is
 * worth, would lie in the log and count for nothing. Ask only once the rules let the command pass; the answer tells of the rubric.
 */
export function unfitJudgement({ name, payload }: Command): Rejection | null {
  if (name === 'giveRating' || name === 'settleRating') return unfitRating(payload.about);
  if (name === 'overrideVerdict') return unfitOverride(payload.criterion);
  if (name !== 'judgeCriterion') return null;
  const known = OBSERVED.find(({ id }) => id === payload.criterion);
  if (!known) return { code: 'notFound', message: `That is not judged by a person. Judge ${listed}.` };
  return payload.points <= known.max
    ? null
    : {
        code: 'outOfRange',
        message: `"${known.title}" is worth ${known.max} at most: give 0 to ${known.max}.`,
      };
}

const rateable = OBSERVED.map(({ title }) => `"${title}"`).join(' or ');

function unfitRating({ kind, id }: Rated): Rejection | null {
  if (kind === 'expected' || OBSERVED.some((item) => item.id === id)) return null;
  return {
    code: 'notFound',
    message: `That is not rated by a person. Rate ${rateable}, or an expected action.`,
  };
}

function unfitOverride(criterion: string): Rejection | null {
  return CRITERIA.get(criterion)?.by === 'log'
    ? null
    : {
        code: 'notFound',
        message: 'The log gives no verdict on that. Choose a criterion of the scorecard that the log scores.',
      };
}
