import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { adminTokenFile, readSettings } from "@bugstack/server";
import { type ApiClient, connectApi } from "../api/client.ts";
import type { RunDetail, RunSummary } from "../api/run-answers.ts";
import { startApplication, stopApplication } from "../demo/application.ts";
import { writeState } from "../demo/application-state.ts";
import { lockDemo } from "../demo/demo-lock.ts";
import { formatDuration, renderSteps } from "../demo/eighteen-steps.ts";
import { awaitRun, followRun } from "../demo/follow-run.ts";
import { type DemoPlace, layOut } from "../demo/place.ts";
import { preparePython } from "../demo/python-environment.ts";
import { freePort, type ServerProcess, startServerProcess } from "../demo/server-process.ts";
import { callService } from "../demo/service-client.ts";
import { stepRecords } from "../demo/step-evidence.ts";
import { expiredToken, validToken } from "../demo/token.ts";
import { type TokenTrial, tryTokens } from "../demo/token-trials.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage.ts";
import { doctorCommand } from "./doctor.ts";

const USAGE = `bugstack demo [--keep]

Takes a real FastAPI service from a production error to a merged, deployed and confirmed fix. --keep leaves the server
and the service up until you press Ctrl-C.`;

const FIX_LIMIT_MS = 180_000;
const CONFIRM_LIMIT_MS = 120_000;
const SECRET = "demo-production-secret";

/** `bugstack demo`: exit code 0 when the fix was merged, deployed and confirmed. */
export async function demoCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { keep: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) {
    writeLine(io.stdout, USAGE);
    return 0;
  }
  const started = Date.now();
  const say = (sentence: string) =>
    writeLine(io.stdout, `${formatDuration(Date.now() - started).padStart(8)}  ${sentence}`);

  say("Checking this machine");
  if ((await doctorCommand(["--fix", "--brief"], io)) !== 0) {
    throw new UsageError(
      "Something that the demo needs is missing.",
      "Do what is said above and run it again.",
    );
  }
  const settings = readSettings({ ...io.environment, BUGSTACK_INSTANCE: "demo", DATABASE_URL: "" });
  const home = path.join(settings.home, "demo");
  const environment = { ...io.environment, BUGSTACK_HOME: home, BUGSTACK_INSTANCE: "demo", DATABASE_URL: "" };
  const unlock = await lockDemo(home);
  try {
    return await perform(home, environment, values.keep ?? false, say, io);
  } finally {
    await unlock();
  }
}

type Say = (sentence: string) => void;

/** Sets the scene, plays, and clears it away whatever happens. */
async function perform(
  home: string,
  environment: CommandIo["environment"],
  keep: boolean,
  say: Say,
  io: CommandIo,
): Promise<number> {
  const place = await layOut(home);
  say(`The service is laid out at ${place.application}, commit ${place.commit.slice(0, 10)}`);
  const server = await startServerProcess(environment, place.serverLog);
  const end = async () => {
    await stopApplication(place.stateFile);
    await server.stop();
  };
  const interrupted = () => void end().then(() => process.exit(130));
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    say(`The server listens on ${server.url}`);
    const outcome = await playThrough(place, server, say, io);
    say(
      outcome.confirmed
        ? "Done: the fix is merged, deployed and confirmed."
        : "Not confirmed; see the table above.",
    );
    if (keep) {
      writeLine(
        io.stdout,
        `\nThe server stays up: ${server.url}, admin token in ${adminTokenFile(home)}. Ctrl-C ends it.`,
      );
      await server.ended;
    }
    return outcome.confirmed ? 0 : 1;
  } catch (error) {
    writeLine(io.stderr, `The server's log is ${place.serverLog}, the service's ${place.serviceLog}.`);
    throw error;
  } finally {
    process.removeListener("SIGINT", interrupted);
    process.removeListener("SIGTERM", interrupted);
    await end();
  }
}

async function playThrough(
  place: DemoPlace,
  server: ServerProcess,
  say: Say,
  io: CommandIo,
): Promise<{ confirmed: boolean }> {
  const tokenFile = adminTokenFile(place.home);
  const api = await connectApi({ url: server.url, token: null, tokenFile });
  const port = await freePort();
  const requirements = path.join(place.application, "requirements.txt");
  const { python, reused } = await preparePython(place.home, requirements, `${server.url}/sdk/python`);
  say(
    reused
      ? "The service's Python environment is there already"
      : "The service's Python environment is installed",
  );
  // What production runs in satisfies the requirements, so the fix is proved with the same packages.
  const environmentPath = path.dirname(path.dirname(python));
  const { project, key } = await connectProject(api, place, environmentPath);
  say("The project is connected: policy autopilot, merges by itself from the first fix on");
  await writeState(place.stateFile, {
    directory: place.application,
    repository: place.repository,
    python,
    port,
    logFile: place.serviceLog,
    environment: {
      PATH: process.env.PATH ?? "/usr/bin:/bin",
      JWT_SECRET_KEY: SECRET,
      BUGSTACK_API_KEY: key,
      BUGSTACK_ENDPOINT: `${server.url}/api/capture`,
    },
    process: null,
    server: { url: server.url, project, tokenFile },
  });
  await startApplication(place.stateFile, place.commit);
  say(`The service is in production on port ${port}, release ${place.commit.slice(0, 10)}`);
  for (let request = 0; request < 3; request += 1)
    await callService(port, "/orders", validToken("alice", SECRET));
  const before = await tryTokens(port, SECRET);

  const thrown = Date.now();
  const answer = await callService(port, "/me", expiredToken("bob", SECRET));
  say(
    `A client with an expired token is told: ${answer.status} "${answer.detail}". Nobody touches anything from here on`,
  );
  const summary = await awaitRun(api, project, 60_000);
  const noticed = Date.parse(summary.createdAt) - thrown;
  const told = new Set<string>();
  const tell = (step: RunDetail["steps"][number]) =>
    say(`${step.step.padEnd(10)} ${formatDuration(step.durationMs).padStart(7)}  ${step.sentence}`);
  let run = await followRun(api, summary.id, FIX_LIMIT_MS, ({ phase }) => phase === "watching", tell, told);

  const watching = Date.now();
  if (!run.ended) {
    const traffic = startTraffic(port);
    try {
      run = await followRun(api, summary.id, CONFIRM_LIMIT_MS, () => false, tell, told);
    } finally {
      await traffic.stop();
    }
  }
  const after = await tryTokens(port, SECRET).catch(() => []);
  const { runs } = await api.get<{ runs: readonly RunSummary[] }>(`/api/v1/runs?project=${project}`);

  writeLine(
    io.stdout,
    `\n${renderSteps(stepRecords(run, { noticedMs: noticed, issueTitle: run.issue.title, confirmedMs: run.confirmation ? Date.now() - watching : null }))}\n`,
  );
  if (run.report?.fix) writeLine(io.stdout, `${run.report.fix.diff}\n`);
  writeLine(io.stdout, `${renderTrials(before, after)}\n`);
  writeLine(io.stdout, renderFigures(run, runs));
  if (run.sentence) writeLine(io.stdout, `Run: ${run.reason}. ${run.sentence}\n`);
  return { confirmed: run.reason === "confirmed" && after.length > 0 && after.every((trial) => trial.right) };
}

/** Each demo has a project of its own, so that the ones before stay to be looked at. */
async function connectProject(
  api: ApiClient,
  place: DemoPlace,
  environmentPath: string,
): Promise<{ project: string; key: string }> {
  const { projects } = await api.get<{ projects: readonly { slug: string }[] }>("/api/v1/projects");
  const taken = new Set(projects.map(({ slug }) => slug));
  // Their repository is replaced by this demo's: nothing is to be prepared or run for them any more.
  for (const slug of taken) {
    await api.send("PATCH", `/api/v1/projects/${encodeURIComponent(slug)}`, { repository: null });
  }
  let project = "orders";
  for (let ordinal = 2; taken.has(project); ordinal += 1) project = `orders-${ordinal}`;
  const deploy = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "demo", "deploy.ts");
  await api.send("POST", "/api/v1/projects", {
    slug: project,
    name: "Orders service",
    repository: { kind: "local", url: place.repository },
    environmentPath,
    deployCommand: [process.execPath, deploy, place.stateFile]
      .map((part) => `'${part.replaceAll("'", "'\\''")}'`)
      .join(" "),
    policy: { mode: "autopilot", autopilotStart: "immediate", minEvents: 1 },
  });
  const { token } = await api.send<{ token: string }>("POST", `/api/v1/projects/${project}/keys`, {
    kind: "server",
  });
  return { project, key: token };
}

/** Users go on using the service: good requests, and clients whose token has run out. */
function startTraffic(port: number): { stop(): Promise<void> } {
  let running = true;
  const loop = (async () => {
    while (running) {
      await callService(port, "/orders", validToken("alice", SECRET)).catch(() => undefined);
      await callService(port, "/me", expiredToken("bob", SECRET)).catch(() => undefined);
      await sleep(150);
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
    },
  };
}

function renderTrials(before: readonly TokenTrial[], after: readonly TokenTrial[]): string {
  const shown = (trial: TokenTrial | undefined) =>
    trial
      ? `${trial.right ? "right" : "WRONG"}: ${trial.answer.status} ${trial.answer.detail}`.trim()
      : "not asked";
  return table(
    ["token", "expected", "before", "after"],
    before.map((trial, index) => [trial.name, trial.expected, shown(trial), shown(after[index])]),
  );
}

function renderFigures(run: RunDetail, runs: readonly RunSummary[]): string {
  const opened = run.log.find((entry) => entry.kind === "change_request_opened");
  const delivered = opened ? Date.parse(opened.at) - Date.parse(run.createdAt) : null;
  return [
    `From the event's acceptance to the verified change request: ${formatDuration(delivered)}`,
    `Runs that the new, explicit 401 has started: ${runs.filter(({ release }) => release !== null && release === run.fixedRelease).length}`,
  ].join("\n");
}
