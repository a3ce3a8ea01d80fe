import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonText } from "./json-text.ts";
import { openTestStore, type TestStore } from "./testing.ts";

describe("JSON for the database", () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store?.close());

  async function stored(value: unknown): Promise<unknown> {
    const { rows } = await sql<{ value: unknown }>`select ${jsonText(value)}::jsonb as value`.execute(
      store.db,
    );
    return rows[0]?.value;
  }

  it("lacks what the database refuses, in texts and in names", async () => {
    expect(await stored({ "a\0": ["b\0c", "\ud800d"] })).toEqual({ a: ["bc", "\ufffdd"] });
  });

  it("keeps a text that only speaks of it", async () => {
    const value = { text: String.raw`C:\u0000, \\u0000 and \ud800` };
    expect(await stored(value)).toEqual(value);
  });

  it("is taken whatever strangers send", async () => {
    const value = fc.jsonValue({ stringUnit: "binary" });
    await fc.assert(
      fc.asyncProperty(value, async (sent) => {
        await stored({ sent, note: String.raw`\u0000` });
      }),
      { numRuns: 60 },
    );
  });
});
