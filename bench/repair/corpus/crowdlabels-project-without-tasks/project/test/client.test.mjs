import { describe, expect, it } from "vitest";
import { Client } from "../src/client.mjs";
import { summaryOf } from "../src/summary.mjs";

const answering = (answers) => new Client(async (path) => answers[path]);
const tasks = [
  { id: 1, labels: 2, state: "done" },
  { id: 2, labels: 1, state: "open" },
];

describe("the client", () => {
  it("lists tasks", async () => {
    const client = answering({ "/projects/a/tasks": { data: { items: tasks } } });
    expect(await client.tasks("a")).toHaveLength(2);
    expect(await client.tasks("a", { state: "open" })).toEqual([tasks[1]]);
  });

  it("lists annotators", async () => {
    expect(await answering({ "/projects/a/annotators": { data: null } }).annotators("a")).toEqual([]);
  });
});

it("sums up", async () => {
  const client = answering({
    "/projects/a/tasks": { data: { items: tasks } },
    "/projects/a/annotators": { data: { items: [{ name: "x" }] } },
  });
  expect(await summaryOf(client, { id: "a", title: "A" })).toEqual({
    title: "A",
    total: 2,
    done: 1,
    labels: 3,
    annotators: 1,
  });
});
