import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { openDatabase } from "../../packages/server/src/store/database.ts";
import { startEmbeddedPostgres } from "../../packages/server/src/store/embedded/embedded-postgres.ts";
import { sendBomb } from "./bombs.ts";
import { groupedEvents, newTarget, startBugstack, targetOf } from "./bugstack-server.ts";
import { type LoadOptions, sendAgain, sendLoad } from "./load.ts";
import { memoryOf, processorMs, quantile } from "./machine.ts";

export type Figures = Readonly<Record<string, number | string>>;

const INSTANCE = "default";
const DRAIN_MS = 300_000;
const IDLE_MS = 10_000;

/** Memory of all our processes when nothing happens. */
export async function measureIdle(home: string): Promise<Figures> {
  const server = await startBugstack(home);
  try {
    await pause(IDLE_MS);
    return { "idle memory MB": round(memoryOf(server.child.pid ?? 0)) };
  } finally {
    await server.stop();
  }
}

/** Acknowledged and on disk per second; then until every one of them is grouped. */
export async function measureLoad(home: string, options: LoadOptions): Promise<Figures> {
  const server = await startBugstack(home);
  try {
    const target = await newTarget(server, "bench-load");
    // Issues are made once and then counted: what is measured is the second.
    const first = await sendLoad(target, { ...options, seconds: 5 });
    const before = await drained(server, target.slug, first.acknowledged.length);
    const spent = processorMs(server.child.pid ?? 0);
    const started = performance.now();
    const load = await sendLoad(target, options);
    const until = before + load.acknowledged.length;
    const all = await drained(server, target.slug, until);
    const seconds = (performance.now() - started) / 1_000;
    return {
      "acknowledged/s": round(load.perSecond),
      "p50 ms": round(load.p50),
      "p99 ms": round(load.p99),
      refused: load.refused,
      "end to end/s": round((all - before) / seconds),
      "drained after s": round(seconds - options.seconds),
      lost: until - all,
      "processor ms/event": round2((processorMs(server.child.pid ?? 0) - spent) / (all - before)),
      "memory after MB": round(memoryOf(server.child.pid ?? 0)),
    };
  } finally {
    await server.stop();
  }
}

async function drained(
  server: Awaited<ReturnType<typeof startBugstack>>,
  slug: string,
  until: number,
): Promise<number> {
  const started = performance.now();
  for (;;) {
    const count = await groupedEvents(server, slug);
    if (count >= until || performance.now() - started > DRAIN_MS) return count;
    await pause(100);
  }
}

/** Ends the server with `kill -9` under load again and again; then counts what was acknowledged and is not there, or twice. */
export async function measureKills(home: string, kills: number, options: LoadOptions): Promise<Figures> {
  const acknowledged: string[] = [];
  const unanswered: string[] = [];
  let project = { number: 0, token: "" };
  for (let kill = 0; kill < kills; kill++) {
    const server = await startBugstack(home);
    if (kill === 0) project = await newTarget(server, "bench-kill");
    const over = new AbortController();
    // A server that has acknowledged nothing yet has nothing to lose.
    const answered = Promise.withResolvers<void>();
    const load = sendLoad(
      targetOf(server.url, project.number, project.token),
      { ...options, onAcknowledged: answered.resolve },
      over.signal,
    );
    await Promise.race([answered.promise, load]);
    await pause((kill * 397) % 1_500);
    server.child.kill("SIGKILL");
    await once(server.child, "exit");
    over.abort();
    const result = await load;
    acknowledged.push(...result.acknowledged);
    unanswered.push(...result.unanswered);
  }
  const last = await startBugstack(home);
  const target = targetOf(last.url, project.number, project.token);
  // As SDKs do: what was never answered is sent again, and some of the others too.
  for (const id of [...unanswered, ...acknowledged.slice(-50)]) await sendAgain(target, id, options.errors);
  const all = new Set([...acknowledged, ...unanswered]);
  const grouped = await drained(last, "bench-kill", all.size);
  await last.stop();
  const stored = await withDatabase(home, async (url) => {
    const store = await openDatabase(url);
    try {
      const { rows } = await sql<{ id: string; copies: number }>`
        select event_id as id, count(*)::integer as copies from events
        where project_id = (select id from projects where slug = 'bench-kill') group by event_id
      `.execute(store.db);
      return new Map(rows.map(({ id, copies }) => [id, copies]));
    } finally {
      await store.close();
    }
  });
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !stored.has(id)).length,
    duplicated: [...stored.values()].filter((copies) => copies > 1).length,
    "grouped more or less than sent": grouped - all.size,
  };
}

/** A gigabyte of nothing in each encoding: its answer, and how far memory rose above what it was. */
export async function measureBombs(home: string): Promise<Figures> {
  const server = await startBugstack(home);
  try {
    const target = await newTarget(server, "bench-bomb");
    await sendLoad(target, { seconds: 2, connections: 8, errors: 500 });
    await pause(2_000);
    const figures: Record<string, number | string> = {};
    for (const encoding of ["gzip", "deflate", "br", "zstd"] as const) {
      const before = memoryOf(server.child.pid ?? 0);
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, memoryOf(server.child.pid ?? 0));
      }, 50);
      const status = await sendBomb(target, encoding).finally(() => clearInterval(watch));
      figures[`${encoding} bomb`] = `${status}, +${round(most - before)} MB`;
    }
    return figures;
  } finally {
    await server.stop();
  }
}

/** The list of issues with very many events behind it. */
export async function measureList(home: string, issues: number, events: number): Promise<Figures> {
  const first = await startBugstack(home);
  await newTarget(first, "bench-list");
  await first.stop();
  await withDatabase(home, async (url) => {
    const store = await openDatabase(url);
    try {
      await sql`
        insert into issues (id, organisation_id, project_id, number, fingerprint, grouping_version, status_since, kind, level,
          title, culprit, platform, event_count, trusted_count, first_seen, last_seen)
        select gen_random_uuid(), organisation_id, id, n, md5(n::text), 2, now(), 'error', 'error',
          'Error' || n || ': order has no price', 'step in shop/part.py', 'python', ${Math.floor(events / issues)}::bigint, 0,
          now() - n * interval '1 minute', now() - n * interval '1 second'
        from projects, generate_series(1, ${issues}::integer) as n where slug = 'bench-list'
      `.execute(store.db);
      await sql`
        insert into events (id, organisation_id, project_id, event_id, received_at, trusted, kind, level, occurrences,
          payload, digested_at, issue_id)
        select gen_random_uuid(), i.organisation_id, i.project_id, md5(i.id::text || n), now() - n * interval '1 second',
          true, 'error', 'error', 1, decode(repeat('ab', 200), 'hex'), now(), i.id
        from issues i, generate_series(1, ${Math.floor(events / issues)}::integer) as n
        where i.project_id = (select id from projects where slug = 'bench-list')
      `.execute(store.db);
      await sql`analyze issues`.execute(store.db);
      await sql`analyze events`.execute(store.db);
    } finally {
      await store.close();
    }
  });
  const server = await startBugstack(home);
  try {
    const times: number[] = [];
    for (let round = 0; round < 60; round++) {
      const started = performance.now();
      await server.api("GET", `/issues?project=bench-list${round % 3 === 0 ? "&status=new" : ""}`);
      if (round >= 5) times.push(performance.now() - started);
    }
    return {
      issues,
      events,
      "list p50 ms": round(quantile(times, 0.5)),
      "list p95 ms": round(quantile(times, 0.95)),
    };
  } finally {
    await server.stop();
  }
}

async function withDatabase<T>(home: string, use: (url: string) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ home, instance: INSTANCE });
  try {
    return await use(postgres.url);
  } finally {
    await postgres.stop();
  }
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
