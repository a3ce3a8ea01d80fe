import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setProject } from "../projects/projects.ts";
import { recordRelease } from "../projects/releases.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { decideIssue, type StatusDecision } from "./decide.ts";
import { readIssueDetail } from "./detail.ts";
import { anError, type IssueWorld, openIssueWorld } from "./testing.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const HOUR_MS = 3_600_000;

describe("the life of an issue", () => {
  let store: TestStore;
  let world: IssueWorld;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openIssueWorld(store);
    await world.report([anError()]);
  });

  const decide = async (decision: Partial<StatusDecision>) =>
    decideIssue(store.db, (await world.onlyIssue()).id, {
      actor: "test",
      reason: null,
      ...decision,
    } as StatusDecision);
  const statusAfter = async (...events: Parameters<typeof anError>) => {
    await world.report([anError(...events)]);
    return (await world.onlyIssue()).status;
  };
  const release = (version: string, commit: string | null = null) =>
    recordRelease(
      store.db,
      { id: world.holder.projectId, organisation_id: world.holder.organisationId },
      { version, commit, source: "api" },
    );

  describe("resolved in the next release", () => {
    it("stays so for releases that were there, and comes back with a later one", async () => {
      await release("shop@1");
      await release("shop@2");
      await decide({ status: "resolved", inNextRelease: true });
      expect(await statusAfter({ release: "shop@1" })).toBe("resolved");
      expect(await statusAfter({ release: "shop@2" })).toBe("resolved");
      expect(await statusAfter({ release: "shop@3" })).toBe("regressed");
    });
  });

  describe("resolved in a commit", () => {
    it("comes back with the release that is known to be built from it", async () => {
      await decide({ status: "resolved", inCommit: COMMIT.slice(0, 10) });
      expect(await statusAfter({ release: "shop@1" })).toBe("resolved");
      await release("shop@2", COMMIT);
      expect(await statusAfter({ release: "shop@2" })).toBe("regressed");
    });

    it("comes back with a release among whose commits it is, not with one whose commits are others", async () => {
      await decide({ status: "resolved", inCommit: COMMIT });
      const project_id = world.holder.projectId;
      const commit = (version: string, hash: string) =>
        store.db.insertInto("release_commits").values({ project_id, version, commit: hash }).execute();
      await commit("shop@2", "f".repeat(40));
      await release("shop@2");
      expect(await statusAfter({ release: "shop@2" })).toBe("resolved");
      await commit("shop@3", COMMIT);
      await release("shop@3");
      expect(await statusAfter({ release: "shop@3" })).toBe("regressed");
    });
  });

  describe("ignored", () => {
    it("for ever stays so", async () => {
      await decide({ status: "ignored" });
      expect(await statusAfter({ occurrences: 100_000 })).toBe("ignored");
    });

    it("until a number of further events comes back with the last of them", async () => {
      await decide({ status: "ignored", moreEvents: 3 });
      expect(await statusAfter({ occurrences: 2 })).toBe("ignored");
      expect(await statusAfter()).toBe("ongoing");
      expect(await world.onlyIssue()).toMatchObject({ ignored_until_count: null });
    });

    it("until a moment comes back with the first event after it", async () => {
      await decide({ status: "ignored", until: new Date(Date.now() + HOUR_MS) });
      expect(await statusAfter()).toBe("ignored");
      await world.report([anError()], new Date(Date.now() + 2 * HOUR_MS));
      const issue = await world.onlyIssue();
      expect(issue.status).toBe("ongoing");
      const { history } = await readIssueDetail(store.db, issue.id);
      expect(history.map(({ to }) => to)).toEqual(["new", "ignored", "ongoing"]);
      expect(history[1]?.detail).toMatchObject({ until: expect.any(String), moreEvents: null });
    });
  });

  it("counts over time, by release, environment and tag, and the people affected", async () => {
    const seen = (user: string, environment: string, occurrences = 1) =>
      anError({ occurrences, more: { user: { id: user }, environment, tags: { shop: "north" } } });
    await world.report([seen("a", "production", 4), seen("a", "staging"), seen("b", "production")]);
    await world.report([seen("b", "production")]);
    const issue = await world.onlyIssue();
    expect(issue.user_count).toBe(2);
    const detail = await readIssueDetail(store.db, issue.id);
    expect(detail.environments).toEqual([
      { value: "production", events: 6 },
      { value: "", events: 1 },
      { value: "staging", events: 1 },
    ]);
    expect(detail.releases).toEqual([{ value: "shop@1", events: 8 }]);
    expect(detail.tags.find(({ key }) => key === "shop")?.values).toEqual([{ value: "north", events: 7 }]);
    expect(detail.hours.reduce((sum, { events }) => sum + events, 0)).toBe(8);
  });

  it("keeps a bounded number of values of a tag", async () => {
    const events = Array.from({ length: 150 }, (_, index) =>
      anError({ more: { tags: { order: `o${index}` } } }),
    );
    for (let start = 0; start < events.length; start += 30)
      await world.report(events.slice(start, start + 30));
    const { id } = await world.onlyIssue();
    const kept = await store.db
      .selectFrom("issue_tags")
      .select("value")
      .where("issue_id", "=", id)
      .where("key", "=", "order")
      .execute();
    expect(kept.length).toBeGreaterThanOrEqual(100);
    expect(kept.length).toBeLessThan(130);
  });
});

describe("a newer algorithm of grouping", () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it("leaves old issues together and makes new ones its own way", async () => {
    const world = await openIssueWorld(store);
    const { projectSlug: slug } = world.holder;
    await setProject(store.db, slug, { groupingVersion: 1 }, "test");
    await world.report([anError({ type: "KeyError" })]);
    const old = await world.onlyIssue();
    expect(old.grouping_version).toBe(1);
    await setProject(store.db, slug, { groupingVersion: 2 }, "test");
    await world.report([anError({ type: "KeyError" }), anError({ type: "ValueError" })]);
    await world.report([anError({ type: "KeyError" })]);
    const issues = await world.issues();
    expect(issues).toHaveLength(2);
    expect(issues.find(({ id }) => id === old.id)).toMatchObject({ event_count: 3, grouping_version: 1 });
    expect(issues.find(({ id }) => id !== old.id)).toMatchObject({ grouping_version: 2 });
    const { fingerprints } = await readIssueDetail(store.db, old.id);
    expect(fingerprints.map(({ version }) => version)).toEqual([1, 2]);
    expect(fingerprints.every(({ explanation }) => (explanation?.length ?? 0) > 0)).toBe(true);
  });
});
