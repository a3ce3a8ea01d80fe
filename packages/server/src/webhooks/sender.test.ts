import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createProject } from "../projects/projects.ts";
import { newId } from "../store/id.ts";
import { DEFAULT_ORGANISATION } from "../store/migrations/0001_initial.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { enqueueWebhook } from "./outbox.ts";
import { sendDue } from "./sender.ts";
import { signWebhook, verifyWebhook } from "./sign.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe("webhooks", () => {
  let store: TestStore;
  let receiver: Server;
  let url: string;
  let answer = 200;
  let received: Received[] = [];
  let projectId: string;

  beforeAll(async () => {
    store = await openTestStore();
    receiver = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        received.push({ headers: request.headers, body });
        response.writeHead(answer, answer === 302 ? { location: url } : {}).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const address = receiver.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
    projectId = (await createProject(store.db, "shop", {}, "test")).id;
  });
  afterAll(async () => {
    receiver?.close();
    await store?.close();
  });
  beforeEach(async () => {
    answer = 200;
    received = [];
    await store.db.deleteFrom("webhook_outbox").execute();
    await store.db.deleteFrom("webhook_targets").execute();
  });

  async function target(project: string | null = null): Promise<void> {
    await store.db
      .insertInto("webhook_targets")
      .values({
        id: newId(),
        organisation_id: DEFAULT_ORGANISATION,
        project_id: project,
        url,
        secret: "whisper",
        disabled_at: null,
      })
      .execute();
  }
  const enqueue = () =>
    store.db.transaction().execute((trx) =>
      enqueueWebhook(trx, {
        organisationId: DEFAULT_ORGANISATION,
        projectId,
        type: "run.ended",
        payload: { run: "1" },
      }),
    );
  const send = () => sendDue(store.db, AbortSignal.timeout(20_000));
  const row = () => store.db.selectFrom("webhook_outbox").selectAll().executeTakeFirstOrThrow();

  it("are sent once, signed over time and body", async () => {
    await target();
    await enqueue();
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toMatchObject({ type: "run.ended", run: "1", project: projectId });
    expect(headers["x-bugstack-event"]).toBe("run.ended");
    const signature = String(headers["x-bugstack-signature"]);
    expect(verifyWebhook("whisper", body, signature, new Date())).toBe(true);
    expect(verifyWebhook("another", body, signature, new Date())).toBe(false);
    expect(verifyWebhook("whisper", `${body} `, signature, new Date())).toBe(false);
    expect((await row()).delivered_at).toBeInstanceOf(Date);
  });

  it("are not written where nobody listens, and go to each that does", async () => {
    await enqueue();
    expect(await store.db.selectFrom("webhook_outbox").selectAll().execute()).toEqual([]);
    await target();
    await target(projectId);
    await target((await createProject(store.db, `other-${Date.now()}`, {}, "test")).id);
    await enqueue();
    expect(await send()).toBe(2);
  });

  it.each([500, 404, 302])("are tried again later when the target answers %i", async (status) => {
    await target();
    await enqueue();
    answer = status;
    await send();
    expect(received).toHaveLength(1);
    const waiting = await row();
    expect(waiting).toMatchObject({
      delivered_at: null,
      attempts: 1,
      last_error: `The target answered ${status}`,
    });
    expect(waiting.next_attempt_at.getTime()).toBeGreaterThan(Date.now());
    answer = 200;
    await store.db
      .updateTable("webhook_outbox")
      .set({ next_attempt_at: new Date(0) })
      .execute();
    await send();
    expect((await row()).delivered_at).not.toBeNull();
  });

  it("are taken by one of several senders", async () => {
    await target();
    await enqueue();
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(received).toHaveLength(1);
  });
});

describe("a signature", () => {
  it("is refused when it is old, so that a recorded request cannot be sent again", () => {
    const then = new Date("2026-11-25T12:00:00Z");
    const signature = signWebhook("whisper", "body", then);
    expect(verifyWebhook("whisper", "body", signature, new Date(then.getTime() + 299_000))).toBe(true);
    expect(verifyWebhook("whisper", "body", signature, new Date(then.getTime() + 301_000))).toBe(false);
  });

  it.each(["", "t=1", "v1=00", "t=1,v1=zz", "t=x,v1=00"])("that is malformed is refused: %j", (signature) => {
    expect(verifyWebhook("whisper", "body", signature, new Date())).toBe(false);
  });
});
