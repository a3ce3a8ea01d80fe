import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listIssues } from "../issues/issues.ts";
import { startTestServer, type TestServer, untilDigested } from "../testing.ts";

const SOURCE = "// prices\nexport function price(id) {\n  return prices[id].amount;\n}\n";
const COMPILED = "function a(b){return prices[b].amount}";
/** Its `return` at column 15 is line 3 of the source. */
const MAP = JSON.stringify({
  version: 3,
  sources: ["../src/price.ts"],
  names: ["price"],
  sourcesContent: [SOURCE],
  mappings: "AACA,SAASA,KACP",
});

describe("an event of a repository that keeps its build output", () => {
  let server: TestServer;
  let folder: string;
  let commit: string;
  beforeAll(async () => {
    server = await startTestServer();
    folder = mkdtempSync(path.join(tmpdir(), "bugstack-kept-"));
    mkdirSync(path.join(folder, "dist"));
    writeFileSync(path.join(folder, "dist/price.js"), `${COMPILED}\n//# sourceMappingURL=price.js.map\n`);
    writeFileSync(path.join(folder, "dist/price.js.map"), MAP);
    git("init", "-q");
    git("add", "-A", "-f");
    git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "built");
    commit = git("rev-parse", "HEAD");
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const git = (...given: readonly string[]) =>
    execFileSync("git", ["-C", folder, ...given], { encoding: "utf8" }).trim();

  /** The frames of an event as the API shows it, and the place that it was grouped by. */
  async function shown(
    slug: string,
    {
      repository = folder,
      line = COMPILED,
      of = commit,
    }: { repository?: string | null; line?: string; of?: string },
  ) {
    const { project, token } = await server.project(slug);
    if (repository !== null)
      expect(
        (
          await server.admin("PATCH", `/projects/${slug}`, {
            repository: { kind: "local", url: repository, branch: null },
          })
        ).status,
      ).toBe(200);
    const frame = { filename: "/app/dist/price.js", function: "a", lineno: 1, colno: 30, in_app: true };
    const answer = await fetch(`${server.url}/api/${project.dsn_number}/store/?sentry_key=${token}`, {
      method: "POST",
      body: JSON.stringify({
        platform: "node",
        release: "shop@1",
        contexts: { bugstack: { commit: of } },
        exception: {
          values: [
            {
              type: "TypeError",
              value: "Cannot read properties of undefined (reading 'amount')",
              stacktrace: { frames: [{ ...frame, context_line: line }] },
            },
          ],
        },
      }),
    });
    expect(answer.status).toBe(200);
    await untilDigested(server, project.id);
    const [issue] = await listIssues(server.context.store.db, { projectId: project.id });
    const { body } = await server.admin("GET", `/issues/${issue?.id}`);
    const { events } = body as {
      events: readonly { event: { exceptions: readonly { frames: unknown[] }[] } }[];
    };
    return { frame: events[0]?.event.exceptions[0]?.frames[0], culprit: issue?.culprit };
  }

  it("is shown with its source, and stays grouped as it came", async () => {
    const { frame, culprit } = await shown("kept", {});
    expect(frame).toMatchObject({
      path: "src/price.ts",
      line: 3,
      contextLine: "  return prices[id].amount;",
      compiled: { path: "/app/dist/price.js", line: 1, column: 30 },
    });
    expect(culprit).toContain("dist/price.js");
  });

  it("is shown as it came where another build ran, the commit is not there, or no repository is", async () => {
    const asItCame = { path: expect.stringContaining("dist/price.js"), line: 1 };
    const other = await shown("kept-other", { line: "function a(c){return prices[c].amount }" });
    expect(other.frame).toMatchObject(asItCame);
    expect((await shown("kept-away", { of: "0".repeat(40) })).frame).toMatchObject(asItCame);
    expect((await shown("kept-none", { repository: null })).frame).toMatchObject(asItCame);
  });
});
