import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RepairRequest, Report, Sandbox } from "@bugstack/engine";
import { CanonicalEvent } from "@bugstack/event";
import { pino } from "pino";
import { DEFAULT_LUCK } from "../../confirmation/odds.ts";
import { openDeployer } from "../../deployments/open-deployer.ts";
import type { CheckRunner } from "../../forges/builtin/checks.ts";
import { openRepository } from "../../forges/builtin/repository.ts";
import { forgeOpener } from "../../forges/open-forge.ts";
import { type Person, person, seed } from "../../forges/testing/repository.ts";
import { recordOccurrences } from "../../issues/record-occurrences.ts";
import { setPolicy } from "../../projects/policies.ts";
import type { Project } from "../../projects/project.ts";
import { createProject } from "../../projects/projects.ts";
import { recordRelease } from "../../projects/releases.ts";
import type { Store } from "../../store/database.ts";
import { encodeEvent } from "../../store/event-payload.ts";
import { newId } from "../../store/id.ts";
import { defaultAttempts } from "../execution/attempts.ts";
import { openEffectQueue } from "../execution/effect-queue.ts";
import { type RunWorker, startRunWorker } from "../execution/worker.ts";
import type { Run } from "../run.ts";
import type { RunServices } from "../services.ts";
import { runStarter } from "../start-runs.ts";
import { fixedReport } from "./report.ts";

/** What a test decides about the outside world. */
export interface WorldOptions {
  readonly repair?: (request: RepairRequest) => Promise<Report>;
  readonly check?: CheckRunner["run"];
  readonly mostAttempts?: RunServices["mostAttempts"];
  readonly timeLimitSeconds?: number;
  readonly confirmationWindowSeconds?: number;
}

/** The services of runs on a real store and the built-in forge; the engine and CI are the test's. */
export async function openServices(
  store: Store,
  home: string,
  options: WorldOptions,
): Promise<{ services: RunServices; startWorker(): Promise<RunWorker>; close(): Promise<void> }> {
  const log = pino({ level: process.env.BUGSTACK_TEST_LOG ?? "silent" });
  const queue = await openEffectQueue({ url: store.url, log });
  const sandbox = {} as Sandbox;
  const checks = (): CheckRunner => ({
    run: options.check ?? (async () => ({ state: "success", summary: "12 passed", output: "" })),
  });
  const forgeOf = forgeOpener({ db: store.db, home, url: "http://127.0.0.1:3001", sandbox, checks });
  const services: RunServices = {
    db: store.db,
    carrier: queue,
    log,
    home,
    url: "http://127.0.0.1:3001",
    sandbox,
    repair: options.repair ?? scriptedRepair,
    proposers: ["recipes"],
    timeLimitSeconds: options.timeLimitSeconds ?? 30,
    confirmationLuck: DEFAULT_LUCK,
    confirmationWindowSeconds: options.confirmationWindowSeconds ?? 3_600,
    mostAttempts: options.mostAttempts ?? defaultAttempts,
    forgeOf,
    deployerOf: (project) => openDeployer(home, project, forgeOf),
  };
  return {
    services,
    startWorker: () => startRunWorker(services, queue, store.url),
    // Only where no worker was started, which stops the queue itself.
    close: () => queue.stop(1_000),
  };
}

/** An engine that tells its steps and fixes `app.py` at once. */
export async function scriptedRepair(request: RepairRequest): Promise<Report> {
  for (const step of ["triage", "locate", "reproduce", "propose", "verify"] as const) {
    request.onStep?.({ step, state: "started", sentence: `Starts ${step}`, durationMs: null });
    request.onStep?.({ step, state: "ended", sentence: `Did ${step}`, durationMs: 3 });
  }
  return fixedReport({ "app.py": "print('fixed')\n", "tests/test_expired.py": "def test_expired(): pass\n" });
}

export interface TestProject {
  readonly project: Project;
  readonly repository: string;
  readonly someone: Person;
  /** One line per deployment: the commit. */
  readonly deployed: () => Promise<readonly string[]>;
}

/** A project with a repository, a deploy command that writes down what it is told, and autopilot from the first event. */
export async function openProject(store: Store, home: string, slug: string): Promise<TestProject> {
  const repository = await openRepository(join(home, `${slug}.git`), { source: null, branch: "main" });
  const someone = await person(repository, "a person", home);
  await seed(someone);
  const record = join(home, `${slug}.deployed`);
  await writeFile(record, "");
  const project = await createProject(
    store.db,
    slug,
    {
      repository: { kind: "local", url: repository },
      deployCommand: `echo "$BUGSTACK_COMMIT" >> ${record}`,
    },
    "test",
  );
  await setPolicy(
    store.db,
    project,
    null,
    { mode: "autopilot", autopilotStart: "immediate", minEvents: 1, mergesPerDay: 10_000 },
    "test",
  );
  return {
    project,
    repository,
    someone,
    deployed: async () => (await readFile(record, "utf8")).split("\n").filter(Boolean),
  };
}

export interface Reported {
  readonly release?: string | null;
  readonly message?: string;
  readonly trusted?: boolean;
  readonly kind?: "error" | "observation";
  readonly classes?: readonly string[];
  readonly status?: number | null;
  readonly times?: number;
}

/** An event as the intake stores and groups it, with the listener that starts runs. */
export async function report(
  services: RunServices,
  project: Project,
  reported: Reported = {},
): Promise<string> {
  const event = anEvent(reported);
  const id = newId();
  const receivedAt = new Date();
  const trusted = reported.trusted ?? true;
  const { release } = event;
  if (release) await recordRelease(services.db, project, { version: release, source: "event" });
  await services.db
    .insertInto("events")
    .values({
      id,
      organisation_id: project.organisation_id,
      project_id: project.id,
      event_id: event.eventId,
      received_at: receivedAt,
      trusted,
      key_id: null,
      kind: event.kind,
      level: event.level,
      release,
      environment: event.environment,
      occurrences: event.occurrences,
      payload: encodeEvent(event),
      digested_at: receivedAt,
      issue_id: null,
      digest_error: null,
    })
    .execute();
  await services.db.transaction().execute(async (trx) => {
    const occurrence = {
      id,
      organisationId: project.organisation_id,
      projectId: project.id,
      receivedAt,
      trusted,
      event,
    };
    const listener = runStarter(services.carrier, services.log);
    const issueOf = await recordOccurrences(trx, [occurrence], [listener]);
    await trx
      .updateTable("events")
      .set({ issue_id: issueOf.get(id)?.issueId ?? null })
      .where("id", "=", id)
      .execute();
  });
  services.carrier.nudge(0);
  return id;
}

function anEvent(reported: Reported): CanonicalEvent {
  const classes = reported.classes ?? ["KeyError"];
  return CanonicalEvent.parse({
    eventId: newId().replaceAll("-", ""),
    kind: reported.kind ?? "error",
    timestamp: null,
    platform: "python",
    level: "error",
    message: null,
    logger: null,
    transaction: null,
    serverName: null,
    release: reported.release ?? null,
    dist: null,
    environment: "production",
    commit: null,
    exceptions: classes.map((type, index) => ({
      type,
      module: null,
      value: index === classes.length - 1 ? (reported.message ?? "boom") : "inner",
      mechanism: null,
      relation: null,
      frames: [
        {
          path: "app.py",
          absolutePath: null,
          module: null,
          function: "verify",
          line: 1,
          column: null,
          endLine: null,
          endColumn: null,
          contextLine: "print('bye')",
          preContext: [],
          postContext: [],
          inApp: true,
          locals: null,
        },
      ],
    })),
    request: {
      method: "GET",
      url: null,
      path: "/orders",
      route: "/orders",
      query: [],
      headers: [],
      cookies: {},
      body: null,
    },
    responseStatus: reported.status ?? null,
    user: {},
    tags: {},
    contexts: {},
    extra: {},
    breadcrumbs: [],
    modules: {},
    sdk: null,
    occurrences: reported.times ?? 1,
    fingerprint: null,
  });
}

/** Requests as an SDK counts them. */
export async function count(
  services: RunServices,
  project: Project,
  release: string,
  total: number,
  observed = 0,
): Promise<void> {
  await services.db
    .insertInto("counts")
    .values({
      organisation_id: project.organisation_id,
      project_id: project.id,
      release,
      environment: "production",
      method: "GET",
      route: "/orders",
      minute: new Date(Math.floor(Date.now() / 60_000) * 60_000),
      total,
      failed: 0,
      observed,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["project_id", "minute", "release", "environment", "method", "route"])
        .doUpdateSet((eb) => ({
          total: eb("counts.total", "+", total),
          observed: eb("counts.observed", "+", observed),
        })),
    )
    .execute();
}

/** Waits until a run of the project fits, or fails with what the runs look like. */
export async function until(
  store: Store,
  projectId: string,
  fits: (run: Run) => boolean,
  seconds = 30,
): Promise<Run> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const runs = await store.db.selectFrom("runs").selectAll().where("project_id", "=", projectId).execute();
    const found = runs.find(fits);
    if (found) return found;
    if (Date.now() > end) {
      const effects = await store.db
        .selectFrom("run_effects")
        .selectAll()
        .where("project_id", "=", projectId)
        .execute();
      throw new Error(
        `No run came that far: ${JSON.stringify({ states: runs.map((run) => run.state), effects }, null, 1)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
