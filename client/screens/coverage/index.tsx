export { CoverageScreen } from './coverageScreen.tsx';
