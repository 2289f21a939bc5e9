import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Problem } from './problem.ts';

/** "Bea Montrose, review team (late shift)": a person with a job. Machines and roles have no such name. */
const PERSON = /^(?:Dr )?([A-Z][\p{L}’'-]+ (?:[A-Z][\p{L}’'-]+ ?){1,2}), ([^,(]+)/u;

/** Words that tell of the same job: "Schools sales" and "API sales" are two, "night desk" and "site duty desk" too. */
const jobOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[’']s\b/gu, '');

/**
 * Whoever plays a second scenario meets the same people again. A name has one job in all of them: somebody who changes theirs from one
 * story to the next is nobody.
 */
export function checkCast(scenarios: readonly Scenario[]): Problem[] {
  const jobs = new Map<string, Map<string, string>>();
  for (const { id, variant, msel } of scenarios)
    for (const row of msel) {
      const [, name = '', job = ''] = PERSON.exec(row.from) ?? [];
      if (name === '' || row.from.includes('{{')) continue;
      const known = jobs.get(name) ?? new Map<string, string>();
      if (!known.has(jobOf(job))) known.set(jobOf(job), `${id} ${variant}: msel.${row.id}.from`);
      jobs.set(name, known);
    }
  return [...jobs].flatMap(([name, known]) =>
    known.size < 2
      ? []
      : [
          {
            place: [...known.values()].join(', '),
            problem: `${name} is ${[...known.keys()].map((job) => `"${job}"`).join(' and ')}`,
            fix: 'Give one of them another name, or both the same job.',
          },
        ],
  );
}
