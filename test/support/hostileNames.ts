/** Names that every object answers to, or that JavaScript treats in its own way. */
export const HOSTILE_NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'length',
  'name',
  'call',
  'then',
  'toJSON',
  '0',
  '-1',
];
