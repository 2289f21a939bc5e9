export { HotWash } from './hotWash.tsx';
export { ScorecardScreen } from './scorecardScreen.tsx';
