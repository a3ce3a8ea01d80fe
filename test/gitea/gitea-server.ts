import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** A real Gitea on this machine, with an administrator's token. */
export interface GiteaServer {
  readonly url: string;
  readonly owner: string;
  readonly token: string;
  /** Calls the API as the administrator. Throws for what is not answered with success. */
  api(method: string, path: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Whom Gitea, which refuses to run as root, and its runner run as where the tests run as root. */
export const NOBODY = 65_534;
const START_MS = 60_000;

/** Starts it in a folder of its own. @param binary Built by `build.mjs`, with its source beside it. */
export async function startGitea(binary: string): Promise<GiteaServer> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-gitea-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await mkdir(join(folder, "custom", "conf"), { recursive: true });
  const config = join(folder, "custom", "conf", "app.ini");
  await writeFile(config, settings(folder, port, dirname(binary)));
  const root = process.geteuid?.() === 0;
  if (root) await giveAway(folder, NOBODY);
  const identity = root ? { uid: NOBODY, gid: NOBODY } : {};
  const env = { PATH: process.env.PATH ?? "", HOME: folder, USER: "gitea", GITEA_WORK_DIR: folder };
  const gitea = (...args: string[]) =>
    promisify(execFile)(binary, ["--config", config, ...args], { ...identity, env, cwd: folder }).catch(
      async (error: unknown) => {
        await rm(folder, { recursive: true, force: true });
        throw error;
      },
    );
  await gitea("migrate");
  const user = ["--username", "acme", "--password", "not-a-secret-1", "--email", "acme@example.org"];
  const made = await gitea(
    "admin",
    "user",
    "create",
    "--admin",
    "--must-change-password=false",
    "--access-token",
    ...user,
  );
  const token = /([0-9a-f]{40})/.exec(made.stdout)?.[1];
  if (!token) throw new Error(`Gitea gave no token: ${made.stdout}`);
  const child = spawn(binary, ["--config", config, "web"], {
    ...identity,
    env,
    cwd: folder,
    stdio: "ignore",
  });
  await answers(child, url).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    url,
    owner: "acme",
    token,
    async api(method, path, body) {
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `token ${token}`, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok)
        throw new Error(`Gitea answered ${answer.status} to ${method} ${path}: ${text.slice(0, 500)}`);
      return text === "" ? null : JSON.parse(text);
    },
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(folder: string, port: number, source: string): string {
  return `WORK_PATH = ${folder}
RUN_MODE = prod
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = http://127.0.0.1:${port}/
STATIC_ROOT_PATH = ${source}
APP_DATA_PATH = ${folder}/data
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = ${folder}/gitea.db
[repository]
ROOT = ${folder}/repositories
[security]
INSTALL_LOCK = true
SECRET_KEY = for-tests-only
PASSWORD_HASH_ALGO = pbkdf2_v1
[service]
DISABLE_REGISTRATION = true
[webhook]
ALLOWED_HOST_LIST = loopback
[actions]
ENABLED = true
DEFAULT_ACTIONS_URL = self
[indexer]
ISSUE_INDEXER_TYPE = db
[log]
MODE = console
LEVEL = Error
[mailer]
ENABLED = false
`;
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`Gitea ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/api/v1/version`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  child.kill("SIGKILL");
  throw new Error("Gitea did not answer within a minute");
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function giveAway(folder: string, uid: number): Promise<void> {
  for (const path of [folder, "custom", join("custom", "conf"), join("custom", "conf", "app.ini")]) {
    await chown(path === folder ? folder : join(folder, path), uid, uid);
  }
  await chmod(folder, 0o755);
}
