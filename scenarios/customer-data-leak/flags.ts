/** What replies and the chart may remember. */
export const flags: string[] = [
  // Said to tenants, agents, authorities and the public.
  'bankTold',
  'bankMisled',
  'utilityWarned',
  'noticeDelayed',
  'misuseDenied',
  'authorityMisled',
  'filedToBeSafe',
  'frontlineClaim',
  'salesClaim',
  'badPost',
  'storySilent',
  'secondVoice',
  'inventedConfirmed',
  'realDenied',
  'wrongClock',
  // Care with records.
  'pasteStopped',
  'recordsOpened',
  'erasedUnderHold',
  'answersShared',
  // Command and levers.
  'swoopComplied',
  'rollbackGo',
  'indexGo',
  'commanderAway',
  'thinPromotion',
];
