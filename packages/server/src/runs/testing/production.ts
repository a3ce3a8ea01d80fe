import { execFile, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..", "..", "..", "..", "..");
const SDK = join(ROOT, "sdks", "python", "src");
const SECRET = "production-secret";
/** The example service, with its defect. */
export const EXAMPLE = join(ROOT, "examples", "fastapi-jwt");

/** The example service in production: a checkout, a process, and the deploy command that puts it on another commit. */
export interface Production {
  readonly deployCommand: string;
  deploy(commit: string, release: string): Promise<void>;
  /** From the next deployment on, what is built is the state before the commit, under the commit's name. */
  sabotage(on: boolean): Promise<void>;
  call(token: string | null, path?: string): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly detail: string;
  readonly challenge: string | null;
}

export interface ProductionOptions {
  /** Folder of its own. */
  readonly home: string;
  readonly python: string;
  /** What git fetches from. */
  readonly remote: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A service that is deployed by a command. @param options The folder must be reachable for the command's user. */
export async function openProduction({
  home,
  python,
  remote,
  environment,
}: ProductionOptions): Promise<Production> {
  const application = join(home, "service");
  await mkdir(application);
  const port = await freePort();
  const [pidFile, stale, log] = ["service.pid", "stale", "service.log"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  const variables = { ...environment, JWT_SECRET_KEY: SECRET, PYTHONPATH: SDK, PYTHONDONTWRITEBYTECODE: "1" };
  const exported = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
  const script = join(home, "deploy.sh");
  await writeFile(
    script,
    `set -e
cd ${application}
[ -d .git ] || git init --quiet .
git -c safe.directory='*' fetch --quiet --tags '${remote}' '+refs/heads/*:refs/remotes/origin/*'
git -c safe.directory='*' checkout --quiet --detach "$BUGSTACK_COMMIT$([ -f ${stale} ] && echo '^1')"
if [ -f ${pidFile} ]; then kill "$(cat ${pidFile})" 2>/dev/null || true; while kill -0 "$(cat ${pidFile})" 2>/dev/null; do sleep 0.05; done; fi
export ${exported.join(" ")}
nohup ${python} -m uvicorn app.main:app --host 127.0.0.1 --port ${port} --no-access-log >>${log} 2>&1 </dev/null &
echo $! >${pidFile}
for _ in $(seq 200); do ${python} -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:${port}/health', timeout=1)" 2>/dev/null && exit 0; sleep 0.05; done
exit 1
`,
  );
  return {
    deployCommand: `sh ${script}`,
    async deploy(commit, release) {
      const env = { PATH: process.env.PATH, BUGSTACK_COMMIT: commit, BUGSTACK_RELEASE: release };
      const child = spawn("sh", [script], { env, stdio: "ignore", detached: true });
      const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
      if (code !== 0)
        throw new Error(await readFile(log, "utf8").catch(() => "The service was not deployed"));
    },
    async sabotage(on) {
      if (on) await writeFile(stale, "");
      else await run("rm", ["-f", stale]);
    },
    async call(token, path = "/orders") {
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      const text = await response.text();
      return {
        status: response.status,
        detail: text.startsWith("{") ? ((JSON.parse(text) as { detail?: string }).detail ?? "") : text,
        challenge: response.headers.get("www-authenticate"),
      };
    },
    async stop() {
      const pid = Number(await readFile(pidFile, "utf8").catch(() => "0"));
      if (pid > 0) await run("kill", ["-9", String(pid)]).catch(() => undefined);
    },
  };
}

/** A token of the service for `alice`. */
export function token(secondsFromNow: number, secret = SECRET): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: "alice", exp: Math.floor(Date.now() / 1_000) + secondsFromNow };
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
