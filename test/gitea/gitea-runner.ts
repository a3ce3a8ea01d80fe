import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { type GiteaServer, NOBODY } from "./gitea-server.ts";

/** Gitea's own actions runner: what workflows say to run on `machine` runs here. */
export interface GiteaRunner {
  /** What the runner has written so far. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export interface RunnerOptions {
  /** Built by `build.mjs`. */
  readonly binary: string;
  /** Folders that jobs may read, such as a Python with the project's requirements. */
  readonly readable: readonly string[];
}

const START_MS = 30_000;

/**
 * Registers a runner and starts it in host mode, in a sandbox: jobs are commands of the runner, and the runner sees the
 * system's programs, its own folder and what is readable, without the environment, files and rights of whoever
 * runs the tests. It shares the machine's network, over which it speaks with Gitea.
 */
export async function startRunner(gitea: GiteaServer, options: RunnerOptions): Promise<GiteaRunner> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-gitea-runner-"));
  const log = join(folder, "log");
  const work = join(folder, "work");
  await mkdir(work);
  await copyFile(options.binary, join(folder, "gitea-runner"));
  await writeFile(join(work, "config.yaml"), CONFIG);
  await chmod(folder, 0o755);
  await chmod(join(folder, "gitea-runner"), 0o755);
  const root = process.geteuid?.() === 0;
  if (root) for (const path of [work, join(work, "config.yaml")]) await chown(path, NOBODY, NOBODY);
  const identity = root ? { uid: NOBODY, gid: NOBODY } : {};
  const inside = await sandboxArguments(folder, options.readable);
  const arguments_ = (...args: string[]) => [
    ...inside,
    "/runner/gitea-runner",
    "--config",
    "config.yaml",
    ...args,
  ];
  const { token } = (await gitea.api("POST", "/admin/actions/runners/registration-token")) as {
    token: string;
  };
  const place = ["--instance", gitea.url, "--token", token, "--name", "machine"];
  const environment = { PATH: process.env.PATH ?? "" };
  let child: ChildProcess | null = null;
  const end = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await promisify(execFile)("bwrap", arguments_("register", "--no-interactive", ...place), {
      ...identity,
      env: environment,
    });
    child = spawn("bwrap", arguments_("daemon"), {
      ...identity,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer) => appendFileSync(log, chunk);
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await declared(child, log);
  } catch (error) {
    await end();
    throw error;
  }
  return { log: () => readFile(log, "utf8").catch(() => ""), stop: end };
}

const CONFIG = `runner:
  file: .runner
  capacity: 1
  timeout: 10m
  fetch_interval: 1s
  fetch_interval_max: 1s
  log_report_interval: 1s
  state_report_interval: 1s
  labels:
    - "machine:host"
cache:
  enabled: false
host:
  workdir_parent: /runner/work/jobs
`;

async function sandboxArguments(folder: string, readable: readonly string[]): Promise<readonly string[]> {
  const system = [
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib64",
    "/etc/alternatives",
    "/etc/ssl",
    "/etc/ld.so.cache",
  ];
  // A virtual environment names its interpreter by a link.
  const real = await Promise.all(readable.map(async (path) => [path, await realpath(path)]));
  return [
    ...["--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"],
    ...["--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "machine"],
    ...system.flatMap((path) => ["--ro-bind-try", path, path]),
    ...["--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--tmpfs", "/tmp"],
    ...[...new Set(real.flat())].flatMap((path) => ["--ro-bind", path, path]),
    ...["--ro-bind", join(folder, "gitea-runner"), "/runner/gitea-runner"],
    ...["--bind", join(folder, "work"), "/runner/work", "--chdir", "/runner/work", "--clearenv"],
    ...["--setenv", "PATH", "/usr/local/bin:/usr/bin:/bin", "--setenv", "HOME", "/runner/work"],
    ...["--setenv", "LANG", "C.UTF-8", "--"],
  ];
}

/** Waits until Gitea knows the runner. */
async function declared(child: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const text = await readFile(log, "utf8").catch(() => "");
    if (/declare successfully/i.test(text)) return;
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`Gitea's runner does not start:\n${text.slice(-2_000)}`);
    await pause(100);
  }
}
