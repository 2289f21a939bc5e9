// `npm test`: types, lint, then every suite, and one closing line that counts them all. Beside it, what is quicker: see below.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';

const checks = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '--colors=off'] },
];

/** What holds the shape of the code base: part of `npm run check`. */
const SHAPE = ['test/architecture.test.ts', 'test/citations.test.ts', 'test/authority.law.test.ts'];
/** What needs a server, a browser or many cases. Which is which stands in the name of a file: test/README.md. */
const SLOW = ['wire', 'browser', 'play', 'law'].flatMap((suffix) => ['--exclude', `**/*.${suffix}.test.ts`]);

/** What no clock, file or socket is needed for, and what most changes are about. */
const CORE = ['kernel', 'audience', 'scorecard', 'drill', 'room'].map((folder) => `test/${folder}/`);

/** Runs everything, or only the suites that match `filters`. Resolves to the exit code. */
export const testAll = (root, filters) => counted(root, checks, filters);

/** Types, lint and the shape of the code base. */
export const check = (root) => counted(root, checks, SHAPE);

/** The pure core, part by part: no server, no browser, no whole drills, no laws. With filters, what matches them of all the folders. */
export const testQuick = (root, filters) =>
  counted(root, [], [...SLOW, ...(filters.length > 0 ? filters : CORE)]);

/** Every folder so, again at every change of a file, until it is stopped. */
export const testWatch = (root, filters) =>
  run(root, 'vitest/vitest.mjs', ['watch', ...SLOW, ...filters], 'inherit');

async function counted(root, first, suitesArgs) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const result of await Promise.all(first.map((one) => runCheck(root, one)))) {
    report(result);
    total[result.code === 0 ? 'passed' : 'failed'] += 1;
  }
  const suites = await runSuites(root, suitesArgs);
  for (const key of Object.keys(total)) total[key] += suites[key];
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed === 0 ? 0 : 1;
}

async function runCheck(root, { name, tool, args }) {
  const startedAt = performance.now();
  const output = [];
  const code = await run(root, tool, args, ['ignore', 'pipe', 'pipe'], (chunk) => output.push(chunk));
  return { name, code, output: Buffer.concat(output), seconds: (performance.now() - startedAt) / 1000 };
}

function report({ name, code, output, seconds }) {
  if (code !== 0) process.stdout.write(output);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`);
}

/** What drives a real browser or a real server, and so depends on how busy the machine is. */
const ON_THE_MACHINE = /\.(browser|wire)\.test\.ts$/;
/** More failing files than this are no accident of a busy machine. */
const MOST_AGAIN = 4;

/**
 * A few files that drive a browser or a server and failed are run once more, alone: a machine that others use may have kept them waiting.
 * Both runs are told; a file counts as failed only if it fails twice. Anything else that fails counts at once.
 */
async function runSuites(root, args) {
  const first = await runOnce(root, args);
  const failed = (first.results?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(root, name).replaceAll('\\', '/'));
  const isWorth =
    failed.length > 0 && failed.length <= MOST_AGAIN && failed.every((name) => ON_THE_MACHINE.test(name));
  if (!isWorth) return count(first.results, first.code);
  process.stdout.write(`Failed at first, now once more and alone: ${failed.join(', ')}\n`);
  const second = await runOnce(root, ['--maxWorkers=1', ...failed]);
  const kept = first.results.testResults.filter(({ status }) => status !== 'failed');
  const both = { testResults: [...kept, ...(second.results?.testResults ?? [])] };
  const total = count(both, second.results ? second.code : 1);
  if (total.failed === 0) process.stdout.write(`Passed the second time: ${failed.join(', ')}\n`);
  return total;
}

async function runOnce(root, args) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'));
  const file = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(
      root,
      'vitest/vitest.mjs',
      ['run', ...reporters, ...args],
      ['ignore', 'inherit', 'inherit'],
    );
    return { results: readResults(file), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts tests, and what no test would count: a file that cannot load, an error outside any test, a run of nothing. */
function count(results, code) {
  const files = results?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const withStatus = (status) => tests.filter((test) => test.status === status).length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = withStatus('passed');
  const skipped = tests.length - passed - withStatus('failed');
  let failed = withStatus('failed') + broken.length;
  if (passed + failed === 0) {
    failed = 1;
    process.stdout.write('✗ no test ran\n');
  } else if (failed === 0 && code !== 0) {
    failed = 1;
    process.stdout.write(`✗ the test runner ended with code ${code} although no test failed; see above\n`);
  }
  return { passed, failed, skipped };
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner died before it could write; counted as a run of nothing
  }
}

/** Resolves to the exit code of a tool from node_modules; a signal counts as 1. */
function run(root, tool, args, stdio, onOutput) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio });
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
