import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** A server process and what it said. */
export class LiveProcess {
  readonly child: ChildProcess;
  out = '';
  errors = '';
  readonly exited: Promise<{ code: number | null; signal: string | null }>;

  /** `before`: a command that runs the one given after it, in a world of its own. */
  constructor(program: string, env: Record<string, string>, before: string[] = []) {
    const [command = '', ...args] = [...before, process.execPath, program];
    this.child = spawn(command, args, {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        DATABASE_URL: '',
        PUBLIC_URL: '',
        TRUST_PROXY: '',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.out += chunk.toString();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString();
    });
    this.exited = new Promise((resolve) =>
      this.child.on('exit', (code, signal) => resolve({ code, signal })),
    );
  }

  /** The address, once it is printed with all that follows it. */
  async address(): Promise<string> {
    const end = Date.now() + 60_000;
    while (!/(facilitator.*\n)/.test(this.out)) {
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`the server did not start: ${this.out}${this.errors}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return /Muster is at (\S+)/.exec(this.out)?.[1] ?? '';
  }

  get setupKey(): string | undefined {
    return /key=(\S+)/.exec(this.out)?.[1];
  }

  async stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
    this.child.kill(signal);
    return this.exited;
  }
}
