import { type ChildProcess, spawn } from "node:child_process";
import { Agent, request } from "node:http";
import process from "node:process";
import { createInterface } from "node:readline";
import { startSink } from "./sink.ts";

export const VARIANTS = ["none", "ours", "theirs"] as const;
/** The application alone, with our SDK, with Sentry's. */
export type Variant = (typeof VARIANTS)[number];

/** An application that runs with any of the SDKs. It prints its address, and answers `/cpu` with its processor time in µs. */
export interface Program {
  readonly title: string;
  readonly theirs: string;
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
}

/** Processor time in µs, and how many errors arrived. */
export interface Cost {
  readonly perRequest: number;
  readonly perError: number;
  readonly delivered: number;
}

const START_MS = 120_000;
const CONNECTIONS = 4;
/** Errors come one after the other, as in life: a queue that is full drops what a measurement wants to see. */
const BETWEEN_ERRORS_MS = 5;

export async function measure(
  program: Program,
  variant: Variant,
  amounts: { readonly requests: number; readonly errors: number },
): Promise<Cost> {
  const sink = await startSink();
  const [command, ...args] = program.command;
  const child = spawn(command, [...args], {
    env: {
      PATH: process.env.PATH ?? "",
      NO_PROXY: "*",
      ...program.environment,
      VARIANT: variant,
      DSN: `http://${"0".repeat(32)}@127.0.0.1:${sink.port}/1`,
      ENDPOINT: `http://127.0.0.1:${sink.port}/api/capture`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  process.on("exit", end);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    const address = await addressOf(child);
    const ask = (where: string) => get(agent, `${address}${where}`);
    const cpu = async () => Number((await ask("/cpu")).body);
    const fine = async (times: number) => {
      let left = times;
      const sender = async () => {
        while (left-- > 0) await ask("/orders/17?page=2");
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, sender));
    };
    const fail = async (times: number) => {
      for (let index = 0; index < times; index++) {
        await ask(`/fail/${index}`);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_ERRORS_MS));
      }
      await sink.quiet();
    };
    // Until the code is warm.
    await fine(Math.ceil(amounts.requests / 3));
    await fail(Math.ceil(amounts.errors / 3));
    const before = await cpu();
    await fine(amounts.requests);
    const between = await cpu();
    const arrived = sink.events();
    await fail(amounts.errors);
    const after = await cpu();
    return {
      perRequest: (between - before) / amounts.requests,
      perError: (after - between) / amounts.errors,
      delivered: sink.events() - arrived,
    };
  } finally {
    agent.destroy();
    child.kill("SIGKILL");
    process.off("exit", end);
    await sink.close();
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The application has no output");
  const late = setTimeout(() => child.kill("SIGKILL"), START_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /^listens on (http:\S+)$/.exec(line);
    if (!found?.[1]) continue;
    clearTimeout(late);
    child.stdout.resume();
    return found[1];
  }
  clearTimeout(late);
  throw new Error("The application did not start");
}

function get(agent: Agent, url: string): Promise<{ readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        body += piece;
      });
      answer.on("end", () => resolve({ body }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}
