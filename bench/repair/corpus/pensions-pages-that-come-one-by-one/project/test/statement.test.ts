import { expect, test } from "vitest";
import { FundClient, replay } from "../src/client.ts";
import { statement } from "../src/statement.ts";

test("a statement over several pages", async () => {
  const client = new FundClient(
    replay({
      "/members/a/contributions": { items: [{ month: "2025-01", employer: "X", cents: 100 }], next: "/2" },
      "/2": { items: [{ month: "2025-02", employer: "X", cents: 50 }], next: null },
    }),
  );
  expect(await statement(client, "a")).toEqual({ total: 150, months: 2 });
  await expect(statement(client, "b")).rejects.toThrow("404");
});
