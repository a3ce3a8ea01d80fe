import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Database } from "../store/tables/database.ts";
import { signWebhook } from "./sign.ts";

export interface WebhookSender {
  stop(): Promise<void>;
}

export interface WebhookSenderOptions {
  readonly db: Kysely<Database>;
  readonly log: Logger;
  readonly lookEveryMs?: number;
}

const BATCH = 20;
const TIMEOUT_MS = 10_000;
/** Tried for about a day: 5 s, 10 s, 20 s, … at most an hour apart. */
const MOST_ATTEMPTS = 30;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3_600;

/** Sends what waits in the outbox until stopped. Several may run at once; each row is taken by one of them. */
export function startWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const stopping = new AbortController();
  const running = loop();
  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const sent = await sendDue(options.db, stopping.signal).catch((error: unknown) => {
        options.log.error({ err: error }, "The outbox of webhooks could not be read");
        return 0;
      });
      if (sent < BATCH) await pause(options.lookEveryMs ?? 1_000, stopping.signal);
    }
  }
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Sends one batch of due webhooks and returns how many it tried. Exported for tests and for a last flush. */
export async function sendDue(db: Kysely<Database>, signal: AbortSignal): Promise<number> {
  const taken = await takeDue(db);
  await Promise.all(taken.map((webhook) => send(db, webhook, signal)));
  return taken.length;
}

interface Due {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/** Takes rows by putting off their next attempt, so that no lock is held while a stranger's server answers. */
async function takeDue(db: Kysely<Database>): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    update webhook_outbox as o
    set attempts = o.attempts + 1,
        next_attempt_at = now() + make_interval(secs => least(
          ${FIRST_PAUSE_SECONDS} * power(2, least(o.attempts, 20)), ${LONGEST_PAUSE_SECONDS}))
    from webhook_targets as t
    where t.id = o.target_id and t.disabled_at is null and o.id in (
      select id from webhook_outbox
      where delivered_at is null and next_attempt_at <= now() and attempts < ${MOST_ATTEMPTS} and target_id is not null
      order by next_attempt_at limit ${BATCH} for update skip locked
    )
    returning o.id, o.type, o.payload, o.attempts, t.url, t.secret
  `.execute(db);
  return rows;
}

async function send(db: Kysely<Database>, webhook: Due, signal: AbortSignal): Promise<void> {
  const problem = await post(webhook, signal);
  await db
    .updateTable("webhook_outbox")
    .set(
      problem === null
        ? { delivered_at: new Date(), last_error: null }
        : { last_error: problem.slice(0, 500) },
    )
    .where("id", "=", webhook.id)
    .execute();
}

/** Null when the target accepted it. Redirects are not followed: the body is meant for the target that was set. */
async function post(webhook: Due, signal: AbortSignal): Promise<string | null> {
  const body = JSON.stringify({ id: webhook.id, ...webhook.payload });
  try {
    const answer = await fetch(webhook.url, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        "user-agent": "bugstack",
        "x-bugstack-event": webhook.type,
        "x-bugstack-delivery": webhook.id,
        "x-bugstack-signature": signWebhook(webhook.secret, body, new Date()),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await answer.body?.cancel();
    return answer.ok ? null : `The target answered ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = () => {
    clearTimeout(timer);
    resolve();
  };
  const timer = setTimeout(() => {
    signal.removeEventListener("abort", done);
    resolve();
  }, ms);
  signal.addEventListener("abort", done, { once: true });
  return promise;
}
