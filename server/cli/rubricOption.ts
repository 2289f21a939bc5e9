import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { own } from '../../shared/keyed.ts';
import type { RubricData } from '../../shared/scenario/rubric.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { openLibrary } from '../scenarioLibrary.ts';
import { CRITERIA } from '../scorecard/rubric.ts';
import { weighted } from '../scorecard/weighted.ts';
import { Usage, wordsOf } from '../usage.ts';

/** What a log is scored by instead, or compared with. */
type Otherwise =
  | { kind: 'earlier'; title: string; card: Scorecard }
  | {
      kind: 'rubric';
      title: string;
      header: (header: LogHeader) => LogHeader;
      card: (card: Scorecard) => Scorecard;
    };

const MOST_BYTES = 20 * 1024 * 1024;
const FORMAT = 'muster-rubric/1';
const rubricFile = z.strictObject({
  format: z.literal(FORMAT),
  name: z.string().min(1).max(80),
  /** The most each criterion may earn, by its id. */
  criteria: z.record(z.string(), z.number().min(0).max(100)).default({}),
  /** Times and limits of the scenario's own rubric, by field. */
  scenario: z.record(z.string(), z.number().min(0)).default({}),
});
/** Fields of a scenario's rubric that are one figure each. */
const FIGURES = ['budgetShareMinutes', 'freeUntil', 'welfareDueAt'] as const satisfies (keyof RubricData)[];

/**
 * `--rubric`: the scenario's rubric as this Muster has it ("here", or its version), a file of weights, or an earlier scorecard of the same
 * log, to see what another version of Muster makes of it.
 */
export function rubricOption(named: string, header: LogHeader): Otherwise {
  if (named === 'here' || /^\d+\.\d+\.\d+$/.test(named)) return carried(named, header);
  const found = jsonIn(named);
  if (isCard(found)) return earlier(found, named, header);
  const parsed = rubricFile.safeParse(found);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Usage(
      `The rubric "${named}" is neither a rubric of format "${FORMAT}" nor a scorecard: ${issue?.path.join('.') || 'it'} ${issue?.message.toLowerCase() ?? 'cannot be read'}. Fix that field.`,
    );
  }
  return weights(parsed.data, named);
}

function carried(named: string, { scenario }: LogHeader): Otherwise {
  const here = own(own(openLibrary(undefined, process.env).scenarios, scenario.id) ?? {}, scenario.variant);
  if (!here)
    throw new Usage(
      `This Muster has no scenario "${scenario.id}" with the variant "${scenario.variant}". Give a rubric file instead.`,
    );
  if (named !== 'here' && here.version !== named)
    throw new Usage(
      `This Muster has version ${here.version} of "${scenario.id}", not ${named}. Say --rubric here, or give a rubric file.`,
    );
  return {
    kind: 'rubric',
    title: `version ${here.version} of the scenario's rubric`,
    header: (header) => ({ ...header, scenario: { ...header.scenario, rubric: here.rubric } }),
    card: (card) => card,
  };
}

function weights(file: z.output<typeof rubricFile>, named: string): Otherwise {
  for (const id of Object.keys(file.criteria)) {
    const row = CRITERIA.get(id);
    if (!row)
      throw new Usage(
        `The rubric "${named}" weighs "${id}", and there is no such criterion. There are ${[...CRITERIA.keys()].join(', ')}.`,
      );
    if (row.by !== 'log')
      throw new Usage(
        `The rubric "${named}" weighs "${id}", which a person judges, beside the total. Take it out.`,
      );
  }
  for (const field of Object.keys(file.scenario))
    if (!(FIGURES as readonly string[]).includes(field))
      throw new Usage(
        `The rubric "${named}" sets "scenario.${field}", which is no figure of a rubric. There are ${FIGURES.join(', ')}.`,
      );
  return {
    kind: 'rubric',
    title: file.name,
    header: (header) => ({
      ...header,
      scenario: { ...header.scenario, rubric: { ...header.scenario.rubric, ...file.scenario } },
    }),
    card: (card) => weighted(card, new Map(Object.entries(file.criteria))),
  };
}

const isCard = (found: unknown): found is Scorecard =>
  (found as Partial<Scorecard> | null)?.format === 'muster-scorecard/1';

function earlier(card: Scorecard, named: string, { scenario }: LogHeader): Otherwise {
  const isWhole =
    Array.isArray(card.blocks) &&
    card.blocks.every(({ criteria }) => Array.isArray(criteria)) &&
    typeof card.total === 'number' &&
    typeof card.max === 'number';
  if (!isWhole) throw new Usage(`The scorecard "${named}" is not whole: export it again.`);
  if (card.scenario !== scenario.id)
    throw new Usage(
      `The scorecard "${named}" is of "${card.scenario}", and the log is of "${scenario.id}". Give the card of this log.`,
    );
  return { kind: 'earlier', title: 'the earlier scorecard', card };
}

function jsonIn(file: string): unknown {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes; at most ${MOST_BYTES} are read`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Usage(
      `The rubric "${file}" cannot be read: ${wordsOf(error)}. Say "here", a version, or name a JSON file.`,
    );
  }
}
