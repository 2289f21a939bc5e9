const NUMBER = /\b(?:000|112|911|999)\b|\bemergency number\b/i;

/** Whether a text tells somebody in danger whom to call. */
export const namesEmergencyNumber = (text: string): boolean => NUMBER.test(text);
