import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join, relative } from "node:path";
import process from "node:process";
import { type CanonicalEvent, readTrace } from "@bugstack/event";
import type { RepairCase } from "./cases.ts";

const SECONDS = 60;
/** Projects run under the Node of the measurement, not under that of the machine. */
const PROGRAMS = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
const PROBE = "packages/engine/src/toolchains/node/probe";

/** What the JavaScript projects of the corpus are written with. */
const PACKAGES = {
  chai: "^6.0.0",
  fastify: "^5.0.0",
  hono: "^4.0.0",
  jest: "^30.0.0",
  "@jest/globals": "^30.0.0",
  jose: "^6.0.0",
  jsonwebtoken: "^9.0.0",
  "@koa/router": "^15.0.0",
  koa: "^3.0.0",
  mocha: "^11.0.0",
  supertest: "^7.0.0",
  tsx: "^4.0.0",
  typescript: "^6.0.0",
  vitest: "^5.1.1",
};

/** A folder with the dependencies of a project of the corpus, installed once: one for each version of Express. */
export async function nodeEnvironment(project: string): Promise<string> {
  const express = /"express":\s*"\^5/.test(readFileSync(join(project, "package.json"), "utf8")) ? 5 : 4;
  const named = process.env.BUGSTACK_BENCH_NODE;
  const dependencies = { ...PACKAGES, express: `^${express}.0.0` };
  const key = createHash("sha256").update(JSON.stringify(dependencies)).digest("hex").slice(0, 8);
  const folder = join(named ?? join(tmpdir(), "bugstack-bench-node"), `express${express}-${key}`);
  if (existsSync(join(folder, "complete"))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", private: true, dependencies }));
  const run = await runProgram(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts"],
    folder,
    ownVariables(),
    600,
  );
  if (run.exitCode !== 0)
    throw new Error(`The packages of the corpus could not be installed:\n${run.output}`);
  writeFileSync(join(folder, "complete"), "");
  return folder;
}

/** All variables of this process: an installation may need certificates or a proxy. */
export function ownVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Brings the error of a case about and reads it as an SDK would have sent it. */
export async function captureNode(
  found: RepairCase,
  project: string,
  scratch: string,
  root: string,
): Promise<CanonicalEvent> {
  const running = join(scratch, "running");
  cpSync(project, running, { recursive: true });
  symlinkSync(join(await nodeEnvironment(project), "node_modules"), join(running, "node_modules"));
  const target = join(scratch, "event.json");
  const watch = {
    tree: running,
    observe: true,
    coverage: [],
    runner: "bench",
    nodeOptions: "",
    out: join(scratch, "watch.jsonl"),
  };
  const argv = [
    "--require",
    join(root, PROBE, "watch.cjs"),
    join(root, "bench", "repair", "capture.mjs"),
    join(found.folder, "trigger.mjs"),
    target,
  ];
  const run = await runProgram(process.execPath, argv, running, { BUGSTACK_WATCH: JSON.stringify(watch) });
  if (!existsSync(target)) throw new Error(`The trigger of ${found.name} led to no event:\n${run.output}`);
  return eventOf(JSON.parse(readFileSync(target, "utf8")), running);
}

interface Captured {
  readonly error: { readonly stack: string };
  readonly request: {
    readonly method?: string;
    readonly path: string;
    readonly route?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: CanonicalEvent["extra"][string];
  } | null;
  readonly status: number | null;
}

function eventOf({ error, request, status }: Captured, folder: string): CanonicalEvent {
  const event = readTrace(error.stack);
  // Whoever waits in vain for an answer is told of by the process, not by the framework.
  const type = request && status === null ? "onunhandledrejection" : "generic";
  const exceptions = event.exceptions.map((exception) => ({
    ...exception,
    mechanism: { type, handled: false, synthetic: false },
    frames: exception.frames.map((frame) => {
      const path = frame.absolutePath ?? "";
      const inside = isAbsolute(path) ? relative(folder, path) : "..";
      if (inside.startsWith("..") || inside.includes("node_modules")) return { ...frame, inApp: false };
      const line = readFileSync(path, "utf8").split("\n")[(frame.line ?? 1) - 1] ?? null;
      return { ...frame, path: inside, absolutePath: `/srv/app/${inside}`, contextLine: line, inApp: true };
    }),
  }));
  const [path = "", query = ""] = (request?.path ?? "").split("?");
  return {
    ...event,
    platform: "node",
    exceptions,
    responseStatus: status,
    request: request && {
      method: request.method ?? "GET",
      url: null,
      path,
      route: request.route ?? null,
      query: [...new URLSearchParams(query)],
      headers: Object.entries(request.headers ?? {}),
      cookies: {},
      body: request.body ?? null,
    },
  };
}

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly output: string;
}

export function runProgram(
  program: string,
  argv: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
  seconds = SECONDS,
): Promise<ProgramRun> {
  const child = spawn(program, argv, {
    cwd: folder,
    env: { PATH: PROGRAMS, HOME: process.env.HOME ?? folder, TZ: "UTC", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: seconds * 1_000,
    killSignal: "SIGKILL",
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output }));
  });
}
