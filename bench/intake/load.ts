import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { envelope } from "./envelope.ts";
import { quantile } from "./machine.ts";

/** Where events go: an address that takes Sentry's envelopes. */
export interface Target {
  readonly url: string;
  /** Everything that authenticates, as a query. */
  readonly query: string;
}

export interface LoadOptions {
  readonly seconds: number;
  readonly connections: number;
  /** Different errors: beyond what a storm of one would be. */
  readonly errors: number;
  readonly onAcknowledged?: () => void;
}

export interface LoadResult {
  readonly acknowledged: readonly string[];
  /** Sent, and not known whether it was taken. */
  readonly unanswered: readonly string[];
  readonly refused: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const TIMEOUT_MS = 30_000;

/** Sends events over kept connections until the time is over, or until `signal` says so. */
export async function sendLoad(
  target: Target,
  options: LoadOptions,
  signal?: AbortSignal,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const acknowledged: string[] = [];
  const unanswered: string[] = [];
  const times: number[] = [];
  let refused = 0;
  const started = performance.now();
  const isOver = () => signal?.aborted || performance.now() - started > options.seconds * 1_000;
  const sender = async () => {
    while (!isOver()) {
      const id = randomUUID().replaceAll("-", "");
      const begun = performance.now();
      const status = await post(agent, target, envelope(id, options.errors)).catch(() => null);
      if (status === null) unanswered.push(id);
      else if (status === 200) {
        acknowledged.push(id);
        options.onAcknowledged?.();
        times.push(performance.now() - begun);
      } else refused++;
      if (status === null && signal) return;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, sender));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return {
    acknowledged,
    unanswered,
    refused,
    perSecond: acknowledged.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** One event again, for what was sent and never answered. */
export async function sendAgain(target: Target, id: string, errors: number): Promise<number> {
  const agent = new Agent();
  try {
    return await post(agent, target, envelope(id, errors));
  } finally {
    agent.destroy();
  }
}

function post(agent: Agent, target: Target, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${target.url}?${target.query}`,
      {
        method: "POST",
        agent,
        timeout: TIMEOUT_MS,
        headers: { "content-length": body.length, "content-type": "application/x-sentry-envelope" },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.on("timeout", () => sent.destroy(new Error("no answer")));
    sent.end(body);
  });
}
