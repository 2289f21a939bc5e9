import { createContext, useContext } from 'react';

/** Set around a desk that somebody only looks at: what would act there is off, what only shows something stays as it is. */
export const LookingOn = createContext(false);

export const useLooksOn = (): boolean => useContext(LookingOn);
