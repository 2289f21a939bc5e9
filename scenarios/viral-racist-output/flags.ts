/** What replies and the chart may remember. */
export const flagsC: string[] = [
  // Said in public or to people outside.
  'denialAgreed',
  'denialOut',
  'denialCorrected',
  'partnerToldOff',
  'councillorAnswered',
  'ownPostLive',
  'apiMisled',
  'blamedUsers',
  'improvisedFiling',
  // Care with people and with what they left with us.
  'pasteStopped',
  'reviewersPushed',
  'communityUsed',
  'staffBrushedOff',
  // Command and levers.
  'rollbackGo',
  'optics',
  'commanderAway',
  'lineCameBack',
];
