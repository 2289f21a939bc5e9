import type { IntervalHistogram } from 'node:perf_hooks';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DrillLog } from '../log/drillLog.ts';

const RESOLUTION_MS = 10;
const APPEND_BUCKETS_MS = [0.5, 1, 2, 5, 10, 20, 50, 100, 500];

/** Counts for whoever looks after the server, as Prometheus reads them. No names, no ids. */
export class Metrics {
  readonly #lag: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #appends = APPEND_BUCKETS_MS.map(() => 0);
  #appendCount = 0;
  #appendSumMs = 0;
  commands = { accepted: 0, refused: 0, limited: 0 };
  frames = 0;
  cut = 0;

  constructor() {
    this.#lag.enable();
  }

  appended(ms: number): void {
    this.#appendCount += 1;
    this.#appendSumMs += ms;
    for (const [index, limit] of APPEND_BUCKETS_MS.entries())
      if (ms <= limit) this.#appends[index] = (this.#appends[index] ?? 0) + 1;
  }

  /** Loop lag is that since the last reading, so read it from one place. */
  text(now: { rooms: number; sockets: number }): string {
    // The histogram holds whole turns of its own timer: what is over its resolution is the lag.
    const lag = (percentile: number): string =>
      (Math.max(0, this.#lag.percentile(percentile) / 1e6 - RESOLUTION_MS) / 1e3).toFixed(6);
    const [p50, p99] = [lag(50), lag(99)];
    this.#lag.reset();
    const { user, system } = process.cpuUsage();
    const { accepted, refused, limited } = this.commands;
    const lines = [
      '# TYPE muster_rooms gauge',
      `muster_rooms ${now.rooms}`,
      '# TYPE muster_sockets gauge',
      `muster_sockets ${now.sockets}`,
      '# TYPE muster_commands_total counter',
      `muster_commands_total{answer="accepted"} ${accepted}`,
      `muster_commands_total{answer="refused"} ${refused}`,
      `muster_commands_total{answer="limited"} ${limited}`,
      '# TYPE muster_frames_total counter',
      `muster_frames_total ${this.frames}`,
      '# TYPE muster_sockets_cut_total counter',
      `muster_sockets_cut_total ${this.cut}`,
      '# TYPE muster_append_ms histogram',
      ...APPEND_BUCKETS_MS.map(
        (limit, index) => `muster_append_ms_bucket{le="${limit}"} ${this.#appends[index]}`,
      ),
      `muster_append_ms_bucket{le="+Inf"} ${this.#appendCount}`,
      `muster_append_ms_sum ${this.#appendSumMs.toFixed(3)}`,
      `muster_append_ms_count ${this.#appendCount}`,
      '# TYPE muster_loop_lag_seconds gauge',
      `muster_loop_lag_seconds{quantile="0.5"} ${p50}`,
      `muster_loop_lag_seconds{quantile="0.99"} ${p99}`,
      '# TYPE process_cpu_seconds_total counter',
      `process_cpu_seconds_total ${((user + system) / 1e6).toFixed(3)}`,
      '# TYPE muster_resident_bytes gauge',
      `muster_resident_bytes ${process.memoryUsage.rss()}`,
    ];
    return `${lines.join('\n')}\n`;
  }

  close(): void {
    this.#lag.disable();
  }
}

/** The same log, with the time every append takes measured. */
export function timedLog(log: DrillLog, metrics: Metrics): DrillLog {
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const written = await work();
    metrics.appended(performance.now() - startedAt);
    return written;
  };
  return {
    create: (header, step, more) => timed(() => log.create(header, step, more)),
    append: (drillId, seq, step, command) => timed(() => log.append(drillId, seq, step, command)),
    header: (drillId) => log.header(drillId),
    read: (drillId, afterSeq) => log.read(drillId, afterSeq),
    head: (drillId) => log.head(drillId),
    exportFile: (drillId) => log.exportFile(drillId),
    list: () => log.list(),
    saveMark: (drillId, at) => log.saveMark(drillId, at),
    mark: (drillId) => log.mark(drillId),
    removeTexts: (drillId) => log.removeTexts(drillId),
    erase: (drillId) => log.erase(drillId),
    close: () => log.close(),
  };
}
