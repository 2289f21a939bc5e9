/**
 * Records keyed by ids. An id comes from a person, a pack or a log, and may be a name that every object has, such as `constructor`
 * or `__proto__`. So nothing looks into a record with `record[id]` or `id in record`: it asks `own`, writes with `put` or `withEntry`,
 * and finds only what was put there. The architecture test holds everybody to it.
 */
type Entries<T> = Readonly<Record<string, T>>;

/** What a record says under a key: for certain where its keys are a closed list, maybe where they are any text. */
type Found<R extends object, K extends PropertyKey> = K extends keyof R
  ? string extends keyof R
    ? R[K] | undefined
    : R[K]
  : `${K & number}` extends keyof R
    ? R[`${K & number}`]
    : R[keyof R] | undefined;

/** The record's own entry under this key; undefined where it has none, or where there is no record. */
export function own<R extends object, K extends PropertyKey>(record: R, key: K): Found<R, K>;
export function own<R extends object, K extends PropertyKey>(
  record: R | null | undefined,
  key: K,
): Found<R, K> | undefined;
export function own(record: object | null | undefined, key: PropertyKey): unknown {
  return record && Object.hasOwn(record, key) ? (record as Record<PropertyKey, unknown>)[key] : undefined;
}

/** Writes an entry into a record that nobody else holds yet. Plain assignment would take `__proto__` for something else. */
export function put<T>(record: Record<string, T>, key: string, value: NoInfer<T>): void {
  if (key !== '__proto__') record[key] = value;
  else Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
}

/** An empty record without anything inherited, so that whoever reads it in any way finds only its entries. */
export const emptyRecord = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** A record of these entries, as `Object.fromEntries` makes it, without anything inherited. */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record = emptyRecord<T>();
  for (const [key, value] of entries) record[key] = value;
  return record;
}

/**
 * Copies of the large records in a drill's state. Copying key by key is two to four times as fast as a spread once a record has more
 * than about twenty keys, and timers and pages are copied by nearly every event. Keys keep their order, as with a spread.
 */
export function copyOf<T>(record: Entries<T>): Record<string, T> {
  const copy = emptyRecord<T>();
  for (const key of Object.keys(record)) copy[key] = record[key] as T;
  return copy;
}

/** A copy with one entry added or replaced. */
export function withEntry<T>(record: Entries<T>, key: string, value: NoInfer<T>): Record<string, T> {
  const copy = copyOf(record);
  copy[key] = value;
  return copy;
}

/** A copy without these keys. */
export function withoutKeys<T>(record: Entries<T>, keys: readonly string[]): Record<string, T> {
  const copy = emptyRecord<T>();
  for (const key of Object.keys(record)) if (!keys.includes(key)) copy[key] = record[key] as T;
  return copy;
}
