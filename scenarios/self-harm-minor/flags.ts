/** What replies and the chart may remember. */
export const flagsA0: string[] = [
  // Said to the parent, to schools, to agents, to the public.
  'parentAnswered',
  'overPromised',
  'schoolsTold',
  'schoolsMisled',
  'frontlineClaim',
  'salesClaim',
  'badPost',
  'postLive',
  'storySilent',
  'secondVoice',
  // Care with people and with what they left with us.
  'pasteStopped',
  'reviewersPushed',
  'erasedUnderHold',
  'transcriptsShared',
  'legalImprovised',
  // Command and levers.
  'swoopComplied',
  'rollbackGo',
  'commanderAway',
  'euPromoted',
  'thinPromotion',
];
