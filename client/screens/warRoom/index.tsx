export { OffCallDesk } from './offCallDesk.tsx';
export { WarRoom } from './warRoom.tsx';
