import { z } from 'zod';
import { DURATION_PATTERN } from './duration.ts';
import { pack } from './schema/pack.ts';

/** Where the published schema lives for everybody. */
const TITLE = 'A Muster scenario pack';

const CONDITION = {
  description:
    'A condition: "declared", "not declared", "decision is patch", "share.web at least 10%"; joined with "and" or with "or"; or lists under all:, any:, and not:.',
  anyOf: [
    { type: 'string' },
    { type: 'boolean' },
    { type: 'array', items: { $ref: '#/definitions/condition' } },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        all: { type: 'array', items: { $ref: '#/definitions/condition' } },
        any: { type: 'array', items: { $ref: '#/definitions/condition' } },
        not: { $ref: '#/definitions/condition' },
        fact: { type: 'string' },
        is: {},
        isNot: {},
        atLeast: { type: ['number', 'string'] },
        atMost: { type: ['number', 'string'] },
      },
    },
  ],
};

/** The JSON Schema of packs as they are written: what an editor completes and checks while somebody types. */
function packJsonSchema(): object {
  const schema = z.toJSONSchema(pack, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { id } = z.globalRegistry.get(zodSchema) ?? {};
      if (id === 'condition') Object.assign(jsonSchema, CONDITION);
      if (id === 'duration')
        Object.assign(jsonSchema, {
          anyOf: [{ const: 0 }, { type: 'string', pattern: DURATION_PATTERN }],
          description: 'A stretch of time: 5m, 90s, 1h 30m; or a moment of the drill: T+12:00.',
        });
    },
  });
  // A pack that starts from another one or spreads over files is checked whole by the program, not by the editor.
  const { required: _required, ...open } = schema;
  return { ...open, title: TITLE, required: ['id'] };
}

export const packJsonSchemaText = (): string => `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
