export { WarRoom } from './warRoom.tsx';
