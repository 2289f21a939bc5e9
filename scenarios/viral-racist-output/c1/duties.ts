import { assess, dutiesWith } from '../duties.ts';

export const dutiesC1 = dutiesWith({
  'api-notice': assess,
  'pinned-tenants': assess,
  'publisher-notice': assess,
});
