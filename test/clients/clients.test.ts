import type { CanonicalEvent } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeEvent } from "../../packages/server/src/store/event-payload.ts";
import { startTestServer, type TestServer, untilDigested } from "../../packages/server/src/testing.ts";
import { CLIENTS, type Client, installClient, runClient } from "./clients.ts";

const LIMIT_MS = 400_000;
const isFull = process.env.BUGSTACK_TEST_FULL === "1";
/** The quickest one to install and to run stands for the others. */
const clients = isFull ? CLIENTS : CLIENTS.slice(0, 1);

describe("official clients that are given our address", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.for(clients.map((client, index) => [client.name, client, `shop-${index}`] as const))(
    "report with nothing but that: %s",
    { timeout: LIMIT_MS },
    async ([, client, slug], { skip }) => {
      const folder = await installClient(client).catch((error: Error) => error);
      if (folder instanceof Error) {
        console.warn(`left out, cannot be had here: ${client.name} (${folder.message.slice(0, 300)})`);
        return skip("the client cannot be had here");
      }
      const { project, token } = await server.project(slug);
      const dsn = `${server.url.replace("://", `://${token}@`)}/${project.dsn_number}`;
      await runClient(client, folder, { dsn, endpoint: `${server.url}/api/capture`, key: token });
      await untilDigested(server, project.id);
      const events = await storedEvents(project.id);
      if (client.protocol === "sentry") {
        expectSentryEvents(client, events);
        const { body } = await server.admin("GET", `/projects/${slug}/sessions`);
        expect(body).toMatchObject({
          sessions: [{ release: "shop@1", environment: "test", begun: 1, errored: 1, crashed: 0 }],
        });
      } else expectErrors(client, events);
      const issues = await server.admin("GET", `/issues?project=${slug}`);
      expect((issues.body as { issues: unknown[] }).issues).toHaveLength(events.length);
    },
  );

  async function storedEvents(projectId: string): Promise<CanonicalEvent[]> {
    const rows = await server.context.store.db
      .selectFrom("events")
      .select("payload")
      .where("project_id", "=", projectId)
      .orderBy("id")
      .execute();
    return Promise.all(rows.map(({ payload }) => decodeEvent(payload)));
  }
});

const ERROR_IN_LOAD = { python: "KeyError", node: "TypeError" } as const;
const ERROR_IN_PRICE = { python: "ValueError", node: "Error" } as const;

/** The Python client does not say whether a chain was made with `from`. */
const LINK = { python: "context", node: "cause" } as const;

function expectErrors({ language }: Client, events: readonly CanonicalEvent[]): void {
  const surfaced = events.map(({ exceptions }) => exceptions.at(-1)?.type);
  expect(surfaced.toSorted()).toEqual([ERROR_IN_LOAD[language], ERROR_IN_PRICE[language]].toSorted());
  for (const { exceptions, kind } of events) {
    expect(kind).toBe("error");
    expect(exceptions.at(-1)?.frames.some(({ function: name }) => name === "load" || name === "price")).toBe(
      true,
    );
  }
}

function expectSentryEvents(client: Client, events: readonly CanonicalEvent[]): void {
  const { language } = client;
  for (const event of events) expect(event).toMatchObject({ release: "shop@1", environment: "test" });
  expect(events.filter(({ kind }) => kind === "message").map(({ message }) => message)).toEqual([
    "stock is low",
  ]);
  const errors = events.filter(({ kind }) => kind === "error");
  expectErrors(client, errors);
  const alone = errors.find(({ exceptions }) => exceptions.length === 1);
  expect(alone?.exceptions[0]?.frames.at(-1)).toMatchObject({
    function: "load",
    inApp: true,
    contextLine: expect.stringContaining("return prices["),
    locals: expect.objectContaining({ prices: expect.anything() }),
  });
  const chain = errors.find(({ exceptions }) => exceptions.length === 2);
  expect(chain?.exceptions).toMatchObject([
    { type: ERROR_IN_LOAD[language], relation: LINK[language] },
    { type: ERROR_IN_PRICE[language], value: "no price", relation: null },
  ]);
}
