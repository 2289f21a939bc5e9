/** What a message is called among the findings on the board. */
export const onBoard = (inject: string): string => `message:${inject}`;
