import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
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
const EVENT_BYTES = 8_800;

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

/** An event of a Python service as SDKs send it: frames with source and locals, request, breadcrumbs; 8.8 kB. */
function envelope(id: string, errors: number): Buffer {
  const number = Number.parseInt(id.slice(0, 6), 16) % errors;
  const frame = (index: number) => ({
    filename: `shop/part${index}.py`,
    abs_path: `/srv/shop/part${index}.py`,
    module: `shop.part${index}`,
    function: index === 11 ? `step_${number}` : `call_${index}`,
    lineno: 10 + index,
    context_line: `    return next_${index}(order, customer)`,
    pre_context: ["def call(order, customer):", "    # prices are in cents"],
    post_context: ["", ""],
    in_app: index > 6,
    vars: { order: { id: number, lines: [1, 2, 3] }, customer: "'someone'", total: "Decimal('17.20')" },
  });
  const event = {
    event_id: id,
    platform: "python",
    timestamp: new Date().toISOString(),
    level: "error",
    release: "shop@1.4.2",
    environment: "production",
    server_name: "web-3",
    transaction: "/orders/{id}",
    exception: {
      values: [
        {
          type: `Error${number}`,
          value: `order ${id} has no price`,
          stacktrace: { frames: Array.from({ length: 12 }, (_, index) => frame(index)) },
        },
      ],
    },
    request: {
      url: "https://shop.test/orders/7",
      method: "POST",
      headers: { "user-agent": "bench", accept: "*/*" },
      data: { lines: [1, 2, 3] },
    },
    breadcrumbs: {
      values: Array.from({ length: 12 }, (_, index) => ({
        category: "query",
        message: `select * from orders where id = ${index}`,
        timestamp: 1_764_000_000 + index,
      })),
    },
    user: { id: String(number % 97) },
    extra: { padding: "" },
  };
  const missing = EVENT_BYTES - JSON.stringify(event).length;
  event.extra.padding = "order line with some text in it; ".repeat(400).slice(0, Math.max(0, missing));
  return Buffer.from(`${JSON.stringify({ event_id: id })}\n{"type":"event"}\n${JSON.stringify(event)}\n`);
}
