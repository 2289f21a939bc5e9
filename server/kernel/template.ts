import type { Json } from '../../shared/json.ts';
import { own } from '../../shared/keyed.ts';
import { formatDrillTime } from '../../shared/time.ts';

/** A text that cannot be filled in. The scenario check finds these before a drill does. */
export class TemplateError extends Error {
  readonly kind: 'unknownName' | 'unknownFilter' | 'wrongType' | 'malformed';
  /** The name or the piece of text at fault. */
  readonly subject: string;

  constructor(kind: TemplateError['kind'], subject: string, message: string) {
    super(message);
    this.name = 'TemplateError';
    this.kind = kind;
    this.subject = subject;
  }
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/**
 * Fills `{{name}}`, `{{name|percent}}` (a share, 0 decimals: 0.12 is "12 %") and `{{name|time}}` (drill ms: "T+07:30").
 * What is filled in is not read again, so words a player typed cannot become placeholders.
 */
export function render(text: string, values: Readonly<Record<string, Json>>): string {
  const stray = strayBraces(text);
  if (stray !== null) {
    throw new TemplateError('malformed', stray, `A placeholder is not closed or not opened near "${stray}".`);
  }
  return text.replace(PLACEHOLDER, (_whole, inside: string) => {
    const { name, filter } = slotOf(inside);
    if (!Object.hasOwn(values, name)) {
      throw new TemplateError('unknownName', name, `There is no value "${name}" for {{${inside}}}.`);
    }
    return shown(name, filter, own(values, name) ?? null);
  });
}

/**
 * Every name a text asks for, each once, in order. Never throws: a placeholder that `render` would refuse stands here whole, and as no
 * value has such a name, whoever checks the names finds it with its place.
 */
export function templateNames(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, inside = '']) => {
    const [name = '', filter, ...rest] = parts(inside);
    return rest.length > 0 || !isFilter(filter) ? inside : name;
  });
  const stray = strayBraces(text);
  return [...new Set(stray === null ? names : [...names, stray])];
}

const FILTERS = ['percent', 'time'] as const;
type Filter = (typeof FILTERS)[number] | undefined;

const isFilter = (word: string | undefined): word is Filter =>
  word === undefined || (FILTERS as readonly string[]).includes(word);

const parts = (inside: string): string[] => inside.split('|').map((part) => part.trim());

function slotOf(inside: string): { name: string; filter: Filter } {
  const [name = '', filter, ...rest] = parts(inside);
  if (name === '' || rest.length > 0) {
    throw new TemplateError('malformed', inside, `{{${inside}}} is not {{name}} or {{name|filter}}.`);
  }
  if (isFilter(filter)) return { name, filter };
  throw new TemplateError(
    'unknownFilter',
    filter,
    `{{${inside}}} asks for "${filter}". Known: ${FILTERS.join(', ')}.`,
  );
}

function shown(name: string, filter: Filter, value: Json): string {
  // A fact that has not happened yet is null; a drill must not stop over a sentence about it.
  if (value === null) return 'unknown';
  if (filter !== undefined) {
    if (typeof value !== 'number') {
      throw new TemplateError('wrongType', name, `"${name}" is not a number, so |${filter} cannot show it.`);
    }
    return filter === 'time' ? formatDrillTime(value) : `${Math.round(value * 100)} %`;
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    throw new TemplateError(
      'wrongType',
      name,
      `"${name}" is a list or a record, which a sentence cannot show.`,
    );
  }
  return String(value);
}

/** The place of a `{{` or `}}` that belongs to no placeholder, or null. */
function strayBraces(text: string): string | null {
  const rest = text.replace(PLACEHOLDER, '');
  const stray = /\{\{|\}\}/.exec(rest);
  return stray === null ? null : rest.slice(stray.index, stray.index + 30);
}
