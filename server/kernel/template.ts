import type { Json } from '../../shared/json.ts';
import { formatDrillTime } from '../../shared/time.ts';

/** A text names something that does not exist. */
export class UnknownTemplateName extends Error {}

const SLOT = /\{\{\s*([^{}|\s]+)\s*(?:\|\s*(percent|time)\s*)?\}\}/g;

/** Fills `{{name}}`, `{{name|percent}}` (whole per cent of a share) and `{{name|time}}` (drill time) from facts and draws. */
export function render(text: string, values: Readonly<Record<string, Json>>): string {
  if (!text.includes('{{')) return text;
  return text.replace(SLOT, (_slot, name: string, format: string | undefined) => {
    if (!Object.hasOwn(values, name)) throw new UnknownTemplateName(`The text "${text.slice(0, 60)}" uses {{${name}}}, which is neither a draw nor a fact.`);
    const value = values[name] ?? null;
    if (format === 'percent' && typeof value === 'number') return `${Math.round(value * 100)} %`;
    if (format === 'time' && typeof value === 'number') return formatDrillTime(value);
    return value === null ? '' : String(value);
  });
}

/** The names a text uses. */
export const templateNames = (text: string): string[] => [...text.matchAll(SLOT)].map((match) => match[1] ?? '');
