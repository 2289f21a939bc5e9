import type { Paging } from '../../../shared/scenario/paging.ts';
import { minutes } from '../../../shared/time.ts';
import { paging, welcome } from '../paging.ts';

/** Product, safety and communications within ten minutes, and the commander once it is declared. */
export const pagingC1: Paging = {
  ...paging,
  required: {
    '0': ['product-oncall', 'safety-oncall', 'comms-oncall', 'ic-oncall'],
    '1': ['product-oncall', 'safety-oncall', 'comms-oncall', 'ic-oncall'],
    '2': ['product-oncall', 'safety-oncall', 'comms-oncall', 'ic-oncall'],
  },
  dueMs: {
    '0': { firstFive: minutes(10), rest: minutes(10) },
    '1': { firstFive: minutes(10), rest: minutes(10) },
    '2': { firstFive: minutes(10), rest: minutes(10) },
  },
  critical: ['safety-oncall'],
  // Model and legal are welcome while it is being verified, and whoever looks up the ids; an executive is not called for this.
  optional: [...welcome.filter((id) => id !== 'exec-oncall'), 'model-oncall', 'legal-oncall'],
};
