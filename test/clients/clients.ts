import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const INSTALL_LIMIT_MS = 240_000;
const RUN_LIMIT_MS = 60_000;

/** An official client as its makers publish it, and the program that reports with it. */
export interface Client {
  readonly name: string;
  readonly language: "python" | "node";
  /** Exact versions, as pip or npm takes them. */
  readonly packages: readonly string[];
  /** Program beside this file. */
  readonly program: string;
  readonly protocol: "sentry" | "bugstack";
}

export const CLIENTS: readonly Client[] = [
  {
    name: "sentry-sdk 2 for Python",
    language: "python",
    packages: ["sentry-sdk==2.75.0"],
    program: "sentry-client.py",
    protocol: "sentry",
  },
  {
    name: "sentry-sdk 1 for Python",
    language: "python",
    packages: ["sentry-sdk==1.45.1"],
    program: "sentry-client.py",
    protocol: "sentry",
  },
  {
    name: "@sentry/node 11",
    language: "node",
    packages: ["@sentry/node@11.12.0"],
    program: "sentry-client.mjs",
    protocol: "sentry",
  },
  {
    name: "bugstack of PyPI",
    language: "python",
    packages: ["bugstack==1.1.0"],
    program: "bugstack-client.py",
    protocol: "bugstack",
  },
  {
    name: "bugstack-sdk of npm",
    language: "node",
    packages: ["bugstack-sdk@2.0.2"],
    program: "bugstack-client.mjs",
    protocol: "bugstack",
  },
];

/** Installs the client in a folder of its own, once per version; throws where it cannot be had. */
export async function installClient(client: Client): Promise<string> {
  const folder = path.join(cacheHome(), `client-${client.packages.join("-").replaceAll(/[^\w.-]+/g, "_")}`);
  if (existsSync(path.join(folder, "complete"))) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (client.language === "python") await installFromPip(folder, client.packages);
  else await installFromNpm(folder, client.packages);
  await writeFile(path.join(folder, "complete"), "");
  return folder;
}

async function installFromPip(folder: string, packages: readonly string[]): Promise<void> {
  const python = process.env.BUGSTACK_TEST_PYTHON;
  if (!python) throw new Error("there is no Python for tests; `npm test` makes one");
  // Without a pip of its own the environment is made at once; that of the tests installs into it.
  await run(python, ["-m", "venv", "--without-pip", path.join(folder, "venv")], {
    timeout: INSTALL_LIMIT_MS,
  });
  const own = path.join(folder, "venv", "bin", "python");
  const options = ["--python", own, "install", "--quiet", "--disable-pip-version-check"];
  await run(python, ["-m", "pip", ...options, ...packages], { timeout: INSTALL_LIMIT_MS });
}

async function installFromNpm(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, "package.json"), '{ "private": true }');
  const script = process.env.npm_execpath;
  const [command, ...first] = script ? [process.execPath, script] : ["npm"];
  const options = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(command ?? "npm", [...first, ...options, ...packages], {
    cwd: folder,
    timeout: INSTALL_LIMIT_MS,
  });
}

/** Installs packages of npm in a folder of their own, for the tools that are no clients. */
export function installPackages(packages: readonly string[]): Promise<string> {
  return installClient({ name: "", language: "node", packages, program: "", protocol: "sentry" });
}

/** Runs the client's program; whatever else the environment says, it reaches this machine alone. */
export async function runClient(
  client: Client,
  folder: string,
  target: { readonly dsn: string; readonly endpoint: string; readonly key: string },
): Promise<void> {
  const program = path.join(import.meta.dirname, client.program);
  const env = {
    PATH: process.env.PATH ?? "",
    NO_PROXY: "*",
    PYTHONDONTWRITEBYTECODE: "1",
    DSN: target.dsn,
    ENDPOINT: target.endpoint,
    KEY: target.key,
  };
  if (client.language === "python") {
    await run(path.join(folder, "venv", "bin", "python"), [program], { env, timeout: RUN_LIMIT_MS });
    return;
  }
  // Node looks for packages beside the program.
  const copy = path.join(folder, `program-${process.pid}.mjs`);
  await cp(program, copy);
  try {
    await run(process.execPath, [copy], { env, cwd: folder, timeout: RUN_LIMIT_MS });
  } finally {
    await rm(copy, { force: true });
  }
}

function cacheHome(): string {
  if (process.getuid?.() === 0) return "/var/cache/bugstack-tests";
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "bugstack-tests");
}
