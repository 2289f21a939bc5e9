import { dutiesWith, notify } from '../duties.ts';

export const dutiesC2 = dutiesWith({
  'api-notice': notify,
  'pinned-tenants': notify,
  'publisher-notice': notify,
});
