import { expect, test } from "vitest";
import { buildApp } from "../src/app.ts";
import { decodeCursor, encodeCursor } from "../src/cursor.ts";
import { spots } from "../src/spots.ts";

test("page after page", async () => {
  const app = buildApp(spots);
  const ids: number[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page = (await app.inject(`/spots?cursor=${next}`)).json();
    ids.push(...page.spots.map(({ id }: { id: number }) => id));
    next = page.next;
  }
  expect(ids).toEqual([5, 4, 3, 2, 1]);
});

test("a limit that is none", async () => {
  const answer = await buildApp(spots).inject("/spots?limit=all");
  expect([answer.statusCode, answer.json().code]).toEqual([400, "limit_invalid"]);
});

test("cursors", () => expect(decodeCursor(encodeCursor({ after: 3 }))).toEqual({ after: 3 }));
