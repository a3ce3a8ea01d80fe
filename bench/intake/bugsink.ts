import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { type LoadOptions, sendLoad } from "./load.ts";
import { memoryOf, processorMs } from "./machine.ts";
import { type Figures, round, round2 } from "./parts.ts";

const run = promisify(execFile);
const INSTALL_MS = 600_000;
const DRAIN_MS = 600_000;
const VERSION = "2.6.2";

/** Installs Bugsink from PyPI into a virtual environment, once. Throws where there is no Python or no index of packages. */
export async function installBugsink(folder: string): Promise<string> {
  const bin = path.join(folder, "bin");
  if (existsSync(path.join(bin, "bugsink-manage"))) return bin;
  await mkdir(folder, { recursive: true });
  await run("python3", ["-m", "venv", folder], { timeout: INSTALL_MS });
  await run(path.join(bin, "pip"), ["install", "--quiet", `bugsink==${VERSION}`], { timeout: INSTALL_MS });
  return bin;
}

/** The same load on Bugsink, set up as its documentation says for one server, its quotas out of the way. */
export async function measureBugsink(bin: string, folder: string, options: LoadOptions): Promise<Figures> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    DJANGO_SETTINGS_MODULE: "bugsink_conf",
    PYTHONPATH: folder,
    PYTHONUNBUFFERED: "1",
  };
  const call = (command: string, ...args: string[]) =>
    run(path.join(bin, command), args, {
      cwd: folder,
      env,
      timeout: INSTALL_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
  await run(
    path.join(bin, "bugsink-create-conf"),
    ["--template=singleserver", "--host=127.0.0.1", `--port=${port}`, `--base-dir=${folder}`],
    { cwd: folder },
  );
  await appendFile(path.join(folder, "bugsink_conf.py"), settings(port));
  await call("bugsink-manage", "migrate", "snappea", "--database=snappea");
  await call("bugsink-manage", "migrate");
  const made = await call("bugsink-manage", "shell", "-c", PROJECT);
  const [, id = "", key = ""] = /PROJECT (\d+) ([0-9a-f]{32})/.exec(made.stdout) ?? [];
  if (id === "") throw new Error(`Bugsink made no project: ${made.stdout.slice(-500)}`);
  const children = [
    start(
      path.join(bin, "gunicorn"),
      ["--workers=2", `--bind=127.0.0.1:${port}`, "--access-logfile", "/dev/null", "bugsink.wsgi"],
      folder,
      env,
    ),
    start(path.join(bin, "bugsink-runsnappea"), [], folder, env),
  ];
  try {
    await answers(port);
    await pause(10_000);
    const idle = children.reduce((sum, child) => sum + memoryOf(child.pid ?? 0), 0);
    const target = {
      url: `http://127.0.0.1:${port}/api/${id}/envelope/`,
      query: `sentry_key=${key}&sentry_version=7`,
    };
    const spentUntilNow = () => children.reduce((sum, child) => sum + processorMs(child.pid ?? 0), 0);
    const count = () => countEvents(path.join(folder, "db.sqlite3"));
    const drained = async (until: number) => {
      const begun = performance.now();
      for (;;) {
        const at = performance.now();
        const all = count();
        if (all >= until || performance.now() - begun > DRAIN_MS) return { all, at };
        await pause(100);
      }
    };
    const first = await sendLoad(target, { ...options, seconds: 5 });
    const { all: before } = await drained(first.acknowledged.length);
    const spent = spentUntilNow();
    const started = performance.now();
    const load = await sendLoad(target, options);
    const { all: after, at: drainedAt } = await drained(before + load.acknowledged.length);
    const all = after - before;
    const seconds = (drainedAt - started) / 1_000;
    return {
      "acknowledged/s": round(load.perSecond),
      "p50 ms": round(load.p50),
      "p99 ms": round(load.p99),
      refused: load.refused,
      "end to end/s": round(all / seconds),
      "drained after s": round(seconds - options.seconds),
      lost: load.acknowledged.length - all,
      "processor ms/event": round2((spentUntilNow() - spent) / all),
      "idle memory MB": round(idle),
    };
  } finally {
    for (const child of children) {
      if (child.exitCode !== null) continue;
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), pause(10_000)]);
      if (child.exitCode === null) child.kill("SIGKILL");
    }
  }
}

/** Read beside the server: asking Bugsink itself would cost it the time that is measured. */
function countEvents(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return Number(database.prepare("select count(*) as events from events_event").get()?.events ?? 0);
  } finally {
    database.close();
  }
}

const PROJECT = `
from teams.models import Team
from projects.models import Project
team = Team.objects.create(name="bench")
project = Project.objects.create(name="bench", team=team, retention_max_event_count=10**7)
print("PROJECT", project.pk, project.sentry_key.hex)
`;

function settings(port: number): string {
  const quotas = ["5_MINUTES", "HOUR", "MONTH"].map(
    (span) => `"MAX_EVENTS_PER_PROJECT_PER_${span}": 10**8, "MAX_EVENTS_PER_${span}": 10**8,`,
  );
  return `
BUGSINK.update({"PHONEHOME": False, "BASE_URL": "http://127.0.0.1:${port}", ${quotas.join(" ")}})
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = USE_X_REAL_IP = False
SECURE_PROXY_SSL_HEADER = None
ALLOWED_HOSTS = ["*"]
`;
}

function start(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { cwd, env, stdio: "ignore" });
  const end = () => child.kill("SIGTERM");
  process.on("exit", end);
  child.on("exit", () => process.off("exit", end));
  return child;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).catch(() => null);
    if (up) return;
    await pause(500);
  }
  throw new Error("Bugsink does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
