export { DrillRoomScreen } from './drillRoomScreen.tsx';
export { Drills } from './drills.tsx';
export { NewDrill } from './newDrill.tsx';
