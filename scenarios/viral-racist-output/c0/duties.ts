import { assess, dutiesWith, notify } from '../duties.ts';

export const dutiesC0 = dutiesWith({
  'api-notice': notify,
  'pinned-tenants': assess,
  'publisher-notice': notify,
});
