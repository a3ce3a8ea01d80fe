import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { environmentOf } from "../src/environments.ts";
import { DeployQueue } from "../src/queue.ts";

const push = (ref: string, message = "Fix menu") => ({
  ref,
  before: "aa",
  after: "bb",
  deleted: false,
  head_commit: { id: "bb", message, author: { name: "Jo" } },
  commits: [],
  pusher: { name: "jo" },
});

const deliver = (app: ReturnType<typeof createApp>, body: object, event = "push") =>
  request(app).post("/hooks/git").set("x-event", event).send(body);

describe("hooks", () => {
  it("queue a deployment", async () => {
    const queue = new DeployQueue();
    const answer = await deliver(createApp(queue), push("refs/heads/develop", "Fix menu\n\nlong text"));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ id: 1, environment: "staging", sha: "bb", title: "Fix menu", by: "jo" });
    expect(queue.pending()).toHaveLength(1);
  });

  it("are ignored where they do not concern", async () => {
    const app = createApp();
    expect((await deliver(app, {}, "ping")).body).toEqual({ ignored: "not a push" });
    expect((await deliver(app, push("refs/tags/v1"))).body).toEqual({ ignored: "not a branch" });
    expect((await deliver(app, push("refs/heads/try"))).body).toEqual({ ignored: "no environment" });
  });
});

it("knows environments", () => {
  expect(environmentOf("preview/new-menu")).toBe("preview-new-menu");
  expect(environmentOf("preview/")).toBeNull();
});
