import type { RepairRequest, Report, Sandbox } from "@bugstack/engine";
import { createMachineSandbox, prepareProject } from "@bugstack/engine/project";
import { Hono } from "hono";
import { openDeployer } from "../deployments/open-deployer.ts";
import type { ServerContext, ServerExtension } from "../extension.ts";
import { forgeAccountRoutes } from "../forges/accounts/routes.ts";
import { openSeal, type Seal } from "../forges/accounts/seal.ts";
import type { CheckRunner } from "../forges/builtin/checks.ts";
import { startDeliveryHandler } from "../forges/incoming/handle.ts";
import { incomingRoutes } from "../forges/incoming/routes.ts";
import { forgeOpener } from "../forges/open-forge.ts";
import type { Project } from "../projects/project.ts";
import { webhookRoutes } from "../webhooks/routes.ts";
import { startWebhookSender } from "../webhooks/sender.ts";
import { changeRequestLinks } from "./change-request-links.ts";
import { defaultAttempts } from "./execution/attempts.ts";
import { type EffectQueue, openEffectQueue } from "./execution/effect-queue.ts";
import { startRunWorker } from "./execution/worker.ts";
import { keepProjectsReady } from "./keep-ready.ts";
import { runRoutes } from "./routes.ts";
import { hurryRunsOf } from "./run.ts";
import type { RunServices } from "./services.ts";
import { runStarter } from "./start-runs.ts";

export interface RunsOptions {
  /** Where foreign code runs; bubblewrap by default. */
  readonly sandbox?: Sandbox;
  /** The engine; ours by default. */
  readonly repair?: (request: RepairRequest) => Promise<Report>;
  readonly proposers?: RunServices["proposers"];
  readonly timeLimitSeconds?: number;
  readonly confirmationWindowSeconds?: number;
  readonly checks?: (project: Project) => CheckRunner;
  /** Whether mirrors and environments are made ready before the first error comes; true by default. */
  readonly keepReady?: boolean;
}

interface Parts {
  readonly services: RunServices;
  readonly queue: EffectQueue;
}

/** Everything from an issue to its confirmed fix, as a part of the server. */
export function runsExtension(options: RunsOptions = {}): ServerExtension {
  let opened: Promise<Parts> | null = null;
  // Events may be grouped before the background work starts; their runs must find the queue.
  const open = (context: ServerContext) => {
    opened ??= openParts(context, options);
    return opened;
  };
  let wake: () => void = () => undefined;
  let seal: Promise<Seal> | null = null;
  const sealOf = ({ settings }: ServerContext) => {
    seal ??= openSeal(settings.home);
    return seal;
  };
  return {
    name: "runs",
    listeners: (context) => {
      const parts = open(context);
      // Whoever starts the server hears of a failure from `start`.
      parts.catch(() => undefined);
      return [
        async (trx, touched) => {
          const { services } = await parts;
          return runStarter(services.carrier, services.log)(trx, touched);
        },
      ];
    },
    api: (context) =>
      new Hono()
        .route(
          "/",
          runRoutes(async () => (await open(context)).services),
        )
        .route("/", webhookRoutes(context.store.db))
        .route(
          "/",
          forgeAccountRoutes(context.store.db, () => sealOf(context), context.settings.url),
        ),
    routes: (context) =>
      new Hono()
        .route("/", changeRequestLinks(context.store.db))
        .route(
          "/",
          incomingRoutes({ db: context.store.db, seal: () => sealOf(context), onStored: () => wake() }),
        ),
    async start(context) {
      const { services, queue } = await open(context);
      const availability = await services.sandbox.check();
      if (!availability.available) {
        const { reason, remedy } = availability;
        services.log.warn(
          { reason, remedy },
          "No sandbox works here: errors are explained, but nothing is repaired",
        );
      }
      const worker = await startRunWorker(services, queue, context.store.url);
      const sender = startWebhookSender({ db: services.db, log: services.log });
      const handler = startDeliveryHandler({
        db: services.db,
        log: services.log,
        hurry: (trx, projectId) => hurryRunsOf(trx, services.carrier, projectId),
        onHandled: () => services.carrier.nudge(0),
      });
      wake = handler.wake;
      const ready = options.keepReady === false ? null : keepProjectsReady(services, prepareProject);
      return {
        async stop() {
          await Promise.all([worker.stop(), sender.stop(), handler.stop(), ready?.stop()]);
          opened = null;
        },
      };
    },
  };
}

async function openParts({ settings, store, log }: ServerContext, options: RunsOptions): Promise<Parts> {
  const queue = await openEffectQueue({ url: store.url, log });
  const { home, url } = settings;
  const sandbox = options.sandbox ?? createMachineSandbox({ home });
  const surroundings = {
    db: store.db,
    home,
    url,
    sandbox,
    ...(options.checks ? { checks: options.checks } : {}),
  };
  const forgeOf = forgeOpener(surroundings);
  const services: RunServices = {
    db: store.db,
    carrier: queue,
    log: log.child({ part: "runs" }),
    home,
    url,
    sandbox,
    repair: options.repair ?? loadAndRepair,
    proposers: options.proposers ?? ["recipes"],
    timeLimitSeconds: options.timeLimitSeconds ?? 120,
    confirmationLuck: settings.confirmationLuckPercent / 100,
    confirmationWindowSeconds: options.confirmationWindowSeconds ?? settings.confirmationDays * 86_400,
    mostAttempts: defaultAttempts,
    forgeOf,
    deployerOf: (project) => openDeployer(home, project, forgeOf),
  };
  return { services, queue };
}

/** The engine is loaded with the first run: it takes as much memory as all else, and most servers mostly wait. */
async function loadAndRepair(request: RepairRequest): Promise<Report> {
  const { repair } = await import("@bugstack/engine");
  return repair(request);
}
