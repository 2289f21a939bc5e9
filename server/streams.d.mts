export function guardStreams(): void;
export function endWhenUnread(end: () => void): void;
export function tell(stream: { write(text: string): unknown }, text: string): void;
