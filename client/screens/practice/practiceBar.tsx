/** The bar alone, for a screen that fetches it after its first paint. */
export { PracticeBar as default } from './practice.tsx';
