import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { type Logger, pino } from "pino";
import { ensureAdminToken } from "./api/admin-token.ts";
import { createApp } from "./app.ts";
import { createMapReader } from "./artifacts/map-reader.ts";
import { createSymbolicator } from "./artifacts/symbolicate.ts";
import { ServerError } from "./error.ts";
import type { ServerContext, ServerExtension } from "./extension.ts";
import { createAcceptance } from "./intake/acceptance.ts";
import { createByteBudget } from "./intake/body.ts";
import { createDailyQuota } from "./intake/daily-quota.ts";
import { startDigest } from "./intake/digest.ts";
import { createFreshEvents } from "./intake/fresh-events.ts";
import { DEFAULT_LIMITS, type IntakeLimits } from "./intake/limits.ts";
import { keepPartitions } from "./intake/partitions.ts";
import { createRateLimit } from "./intake/rate-limit.ts";
import { keepRetention } from "./intake/retention.ts";
import { intakeListener } from "./intake/routes.ts";
import { createStorms } from "./intake/storms.ts";
import { createKeyDirectory } from "./projects/key-directory.ts";
import type { Settings } from "./settings.ts";
import { openDatabase, type Store } from "./store/database.ts";
import { startEmbeddedPostgres } from "./store/embedded/embedded-postgres.ts";
import { migrate } from "./store/migrations/migrate.ts";

export interface RunningServer {
  readonly context: ServerContext;
  /** Where it listens, with the port that the system chose when 0 was asked for. */
  readonly address: { readonly host: string; readonly port: number };
  /** Finishes what is at hand and gives everything back. May be called more than once. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Logger to use instead of one that writes JSON lines to standard output. */
  readonly log?: Logger;
  /** Where the embedded PostgreSQL's programs are kept, if not in the home. */
  readonly binariesHome?: string;
}

/** Longest time that requests at hand may take when the server stops. */
const CLOSE_LIMIT_MS = 10_000;

/**
 * Starts everything in order: store, migrations, intake, grouping, API, extensions; then listens. When a step fails,
 * what was started before it is stopped again and the error says what to do.
 */
export async function startServer(
  settings: Settings,
  extensions: readonly ServerExtension[] = [],
  options: ServerOptions = {},
): Promise<RunningServer> {
  const log = options.log ?? pino({ level: settings.logLevel, base: { service: "bugstack" } });
  const stops: (() => Promise<void>)[] = [];
  const stop = once(async () => {
    for (const step of stops.splice(0).reverse()) {
      await step().catch((error: unknown) =>
        log.error({ err: error }, "A part of the server did not stop cleanly"),
      );
    }
    log.info("Server stopped");
  });
  try {
    const admin = await ensureAdminToken(settings.home);
    const store = await openStore(settings, options, log, stops);
    const context = { settings, store, log, adminToken: admin.token, adminTokenFile: admin.file };

    const partitions = await keepPartitions(store.db, log);
    stops.push(async () => partitions.stop());
    const retention = keepRetention(
      store.db,
      {
        days: settings.retentionDays,
        eventsPerIssue: settings.eventsPerIssue,
        untouchedDays: 2 * settings.confirmationDays,
      },
      log,
    );
    stops.push(() => retention.stop());
    const listeners = extensions.flatMap((extension) => extension.listeners?.(context) ?? []);
    const maps = createMapReader();
    stops.push(() => maps.stop());
    const symbolicate = createSymbolicator(maps);
    const fresh = createFreshEvents();
    const digest = startDigest({ db: store.db, listeners, log, symbolicate, fresh });
    stops.push(() => digest.stop());
    const limits = limitsOf(settings);
    const acceptance = createAcceptance({
      db: store.db,
      limits,
      onCommitted: (events) => digest.wake(events),
    });
    stops.push(() => acceptance.close());
    const intake = {
      keys: createKeyDirectory(store.db),
      acceptance,
      rateLimit: createRateLimit(limits.eventsPerMinute),
      storms: createStorms(),
      fresh,
      dailyQuota: createDailyQuota(store.db),
      budget: createByteBudget(limits.bytesInFlight),
      limits,
      log,
    };
    for (const extension of extensions) {
      const started = await extension.start?.(context);
      if (started) stops.push(() => started.stop());
    }
    const app = createApp(context, intake, extensions);
    const takeIn = intakeListener(intake);
    const answer = getRequestListener(app.fetch);
    const server = createServer(
      { requestTimeout: 60_000, headersTimeout: 20_000 },
      (incoming, outgoing) => takeIn(incoming, outgoing) || void answer(incoming, outgoing),
    );
    const address = await listen(server, settings);
    stops.push(() => close(server));
    log.info({ host: address.host, port: address.port }, "Server listens");
    return { context, address, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function openStore(
  settings: Settings,
  options: ServerOptions,
  log: Logger,
  stops: (() => Promise<void>)[],
): Promise<Store> {
  let { databaseUrl } = settings;
  if (databaseUrl === null) {
    const postgres = await startEmbeddedPostgres({
      home: settings.home,
      instance: settings.instance,
      ...(options.binariesHome ? { binariesHome: options.binariesHome } : {}),
      onRestart: (failure) => {
        if (failure === null) log.warn("The database had ended and was started again");
        else log.error({ err: failure }, "The database has ended and cannot be started");
      },
    });
    stops.push(() => postgres.stop());
    databaseUrl = postgres.url;
  }
  const store = await openDatabase(databaseUrl, {
    onIdleError: (error) => log.warn({ err: error }, "A database connection broke"),
  });
  stops.push(() => store.close());
  const applied = await migrate(store.db);
  if (applied.length > 0) log.info({ migrations: applied }, "Database schema brought up to date");
  return store;
}

function limitsOf(settings: Settings): IntakeLimits {
  const bodyBytes = settings.maxBodyMib * 1024 * 1024;
  return {
    ...DEFAULT_LIMITS,
    bodyBytes,
    compressedBytes: Math.ceil(bodyBytes / 2),
    bytesInFlight: Math.max(DEFAULT_LIMITS.bytesInFlight, 2 * bodyBytes),
    eventsPerMinute: settings.eventsPerMinute,
  };
}

async function listen(server: Server, settings: Settings): Promise<{ host: string; port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE";
      reject(
        new ServerError(
          taken ? "address_in_use" : "settings_invalid",
          `${settings.host}:${settings.port} ${taken ? "is used by another program" : "cannot be listened on"}`,
          { cause, remedy: "End that program, or set BUGSTACK_PORT (and BUGSTACK_HOST) to another address." },
        ),
      );
    });
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { host: settings.host, port };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, pause(CLOSE_LIMIT_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}

function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= task();
    return running;
  };
}
