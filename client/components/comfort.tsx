/** Where screens find a person's own settings. */
export { setComfort, useComfort } from '../theme/comfort.ts';
