export { viralRacistOutputC0 } from './c0/index.ts';
export { viralRacistOutputC1 } from './c1/index.ts';
export { viralRacistOutputC2 } from './c2/index.ts';
