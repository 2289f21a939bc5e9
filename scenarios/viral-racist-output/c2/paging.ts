import type { Paging } from '../../../shared/scenario/paging.ts';
import { paging } from '../paging.ts';

/** Where it is the model, its owner answers: the remedy is theirs from the first minutes. Who fails is still drawn from three. */
export const pagingC2: Paging = {
  ...paging,
  failures: paging.failures.filter(({ target }) => target !== 'model-oncall'),
};
