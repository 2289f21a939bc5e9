import { PAYLOADS } from '../../shared/drill/commands.ts';
import { MAX_ANSWER, MAX_FORWARD, MAX_TEXT } from '../../shared/drill/lengths.ts';

/** As much of a schema as says what is inside it. */
interface Schema {
  maxLength?: number | null;
  def: {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    innerType?: Schema;
    valueType?: Schema;
    options?: Schema[];
  };
}

/** Free texts are told by how long they may be; ids are shorter than either. */
const LIMITS: readonly number[] = [MAX_TEXT, MAX_ANSWER, MAX_FORWARD];

/** Places in a payload where a person may write what they like, as `field`, `field[].field`, `field.*`. */
function textsIn(schema: Schema, path: string): string[] {
  const { type, shape, element, innerType, valueType, options } = schema.def;
  if (type === 'string') return LIMITS.includes(schema.maxLength ?? 0) ? [path] : [];
  if (shape)
    return Object.entries(shape).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
  if (element) return textsIn(element, `${path}[]`);
  if (valueType) return textsIn(valueType, `${path}.*`);
  if (innerType) return textsIn(innerType, path);
  return [...new Set((options ?? []).flatMap((option) => textsIn(option, path)))];
}

/** Every free text of every command, as `command.field`. */
export const TYPED_FIELDS: readonly string[] = Object.entries({
  ...PAYLOADS,
}).flatMap(([name, schema]) => textsIn(schema as unknown as Schema, '').map((path) => `${name}.${path}`));

/** A word without any sign in it, so that no format changes it: what to look for. */
export const markOf = (field: string): string => `qx${field.replace(/[^A-Za-z]/g, '')}xq`;

/** What a person with bad intentions would type there. */
export const hostile = (field: string): string =>
  [
    `=HYPERLINK("https://evil.example/${markOf(field)}") <img src=x onerror=alert(1)>`,
    '# Heading',
    '',
    '- item',
    '```',
    '| a | b |',
    '|---|---|',
    '<script>alert(1)</script>[link](javascript:alert(1))![pic](https://evil.example/p.png)<javascript:alert(1)>',
    'https://evil.example www.evil.example evil.example a@evil.example ~~x~~ **y** `z` </td></table>',
    '===',
  ].join('\n');
