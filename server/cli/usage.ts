/** Something the person at the keyboard can put right; printed as it is, exit code 2. */
export class Usage extends Error {}
