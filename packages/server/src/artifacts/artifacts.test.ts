import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestEvents, listIssues } from "../issues/issues.ts";
import { zip } from "../sdk/zip.ts";
import { startTestServer, type TestServer, untilDigested } from "../testing.ts";

const FIXTURES = path.join(import.meta.dirname, "../../../event/test/fixtures");
const DEBUG_ID = "9ec79c33-ec99-42ab-8353-589fcb2e04dc";
const SOURCE = "// prices\nexport function price(id) {\n  return prices[id].amount;\n}\n";
/** One generated line, `function a(b){return prices[b].amount}`: its `return` at column 15 is line 3 of the source. */
const MAP = JSON.stringify({
  version: 3,
  sources: ["../src/price.ts"],
  names: ["price"],
  sourcesContent: [SOURCE],
  mappings: "AACA,SAASA,KACP",
});

const sha1 = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("hex");

function bundle(options: { map?: string; debugId?: string | null; release?: string } = {}): Buffer {
  const { debugId = DEBUG_ID } = options;
  const id = debugId === null ? {} : { "debug-id": debugId };
  const manifest = {
    release: options.release,
    files: {
      "files/_/_/js/price.min.js": {
        type: "minified_source",
        url: "~/js/price.min.js",
        headers: { ...id, sourcemap: "price.min.js.map" },
      },
      "files/_/_/js/price.min.js.map": { type: "source_map", url: "~/js/price.min.js.map", headers: id },
    },
  };
  const archive = zip([
    { path: "files/_/_/js/price.min.js", content: Buffer.from("function a(b){return prices[b].amount}") },
    { path: "files/_/_/js/price.min.js.map", content: Buffer.from(options.map ?? MAP) },
    { path: "manifest.json", content: Buffer.from(JSON.stringify(manifest)) },
  ]);
  return Buffer.concat([Buffer.from("SYSB\x02\0\0\0", "latin1"), archive]);
}

describe("source maps", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const call = (token: string, method: string, address: string, body?: unknown) =>
    fetch(`${server.url}/api/0${address}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  const assemble = (token: string, bytes: Buffer, slug: string, more: object = {}) =>
    call(token, "POST", "/organizations/any/artifactbundle/assemble/", {
      checksum: sha1(bytes),
      chunks: [sha1(bytes)],
      projects: [slug],
      ...more,
    });
  async function send(token: string, bytes: Buffer, name = sha1(bytes)): Promise<Response> {
    const form = new FormData();
    form.append("file_gzip", new Blob([new Uint8Array(gzipSync(bytes))]), name);
    return call(token, "POST", "/organizations/any/chunk-upload/", form);
  }
  async function upload(token: string, bytes: Buffer, slug: string, more: object = {}): Promise<unknown> {
    expect((await send(token, bytes)).status).toBe(200);
    return (await assemble(token, bytes, slug, more)).json();
  }
  async function reported(token: string, number: number, projectId: string, event: object) {
    const answer = await fetch(`${server.url}/api/${number}/store/?sentry_key=${token}`, {
      method: "POST",
      body: JSON.stringify(event),
    });
    expect(answer.status).toBe(200);
    await untilDigested(server, projectId);
    const { db } = server.context.store;
    const [issue] = await listIssues(db, { projectId });
    const [newest] = await latestEvents(db, issue?.id ?? "", 1);
    return { issue, frames: newest?.event.exceptions[0]?.frames ?? [], event: newest?.event };
  }

  const minified = (host: string, more: object = {}) => ({
    platform: "javascript",
    exception: {
      values: [
        {
          type: "TypeError",
          value: "Cannot read properties of undefined (reading 'amount')",
          stacktrace: {
            frames: [
              {
                filename: `${host}/js/price.min.js`,
                abs_path: `${host}/js/price.min.js`,
                function: "?",
                lineno: 1,
                colno: 10,
                in_app: true,
              },
              {
                filename: `${host}/js/price.min.js`,
                abs_path: `${host}/js/price.min.js`,
                function: "a",
                lineno: 1,
                colno: 30,
                in_app: true,
              },
            ],
          },
        },
      ],
    },
    ...more,
  });
  const debugMeta = (file: string) => ({
    images: [{ type: "sourcemap", code_file: file, debug_id: DEBUG_ID }],
  });

  it("are taken in chunks: the missing ones are named, then sent, then assembled", async () => {
    const { token } = await server.project("maps-protocol");
    const options = await (await call(token, "GET", "/organizations/any/chunk-upload/")).json();
    expect(options).toMatchObject({
      hashAlgorithm: "sha1",
      accept: expect.arrayContaining(["artifact_bundles"]),
    });
    const bytes = bundle();
    expect(await (await assemble(token, bytes, "maps-protocol")).json()).toMatchObject({
      state: "not_found",
      missingChunks: [sha1(bytes)],
    });
    expect(await upload(token, bytes, "maps-protocol")).toMatchObject({ state: "ok", missingChunks: [] });
  });

  it("lead frames to their source by debug id, with the lines around, before events are grouped", async () => {
    const { token, project } = await server.project("maps-debug-id");
    await upload(token, bundle(), "maps-debug-id");
    const file = "https://shop.test/js/price.min.js";
    const { frames, issue } = await reported(
      token,
      project.dsn_number,
      project.id,
      minified("https://shop.test", { debug_meta: debugMeta(file) }),
    );
    expect(frames.at(-1)).toMatchObject({
      path: "src/price.ts",
      line: 3,
      function: "price",
      contextLine: "  return prices[id].amount;",
      preContext: ["// prices", "export function price(id) {"],
      postContext: ["}", ""],
      compiled: { path: file, line: 1, column: 30, function: "a" },
    });
    expect(issue?.culprit).toBe("price in src/price.ts");
  });

  it("lead frames to their source by release and address on any host", async () => {
    const { token, project } = await server.project("maps-release");
    await upload(token, bundle({ debugId: null }), "maps-release", { version: "shop@5" });
    const { frames } = await reported(
      token,
      project.dsn_number,
      project.id,
      minified("https://cdn.test/deep", { release: "shop@5" }),
    );
    expect(frames.at(-1)).toMatchObject({ path: "src/price.ts", line: 3 });
    const other = await reported(
      token,
      project.dsn_number,
      project.id,
      minified("https://cdn.test", { release: "shop@6" }),
    );
    expect(other.frames.at(-1)).toMatchObject({ path: "https://cdn.test/js/price.min.js" });
  });

  it("recorded in the field lead to the recorded source", async () => {
    const { token, project } = await server.project("maps-recorded");
    const bytes = readFileSync(
      path.join(FIXTURES, "artifact-bundles/fc8564966f3dff67e1d59a984f97e0d6beb6debb.zip"),
    );
    await upload(token, bytes, "maps-recorded");
    const event = readFileSync(
      path.join(FIXTURES, "sentry-events/bugsink/uglifyjs-minified-sourcemaps-in-bundle-multi-file.json"),
      "utf8",
    );
    const { frames } = await reported(token, project.dsn_number, project.id, JSON.parse(event));
    expect(frames.at(-1)).toMatchObject({
      path: expect.stringMatching(/\.js$/),
      contextLine: expect.stringContaining('new Error("Sentry Test Error")'),
    });
    expect(frames.at(-1)?.path).not.toContain("min.js");
  });

  it("of one project are not another's", async () => {
    const owner = await server.project("maps-owner");
    const stranger = await server.project("maps-stranger");
    const bytes = bundle();
    await send(owner.token, bytes);
    expect((await assemble(stranger.token, bytes, "maps-owner")).status).toBe(404);
    expect(await (await assemble(stranger.token, bytes, "maps-stranger")).json()).toMatchObject({
      state: "not_found",
    });
    await assemble(owner.token, bytes, "maps-owner");
    const { frames } = await reported(
      stranger.token,
      stranger.project.dsn_number,
      stranger.project.id,
      minified("https://shop.test", { debug_meta: debugMeta("https://shop.test/js/price.min.js") }),
    );
    expect(frames.at(-1)?.compiled).toBeUndefined();
  });

  it("want a server key or the admin token", async () => {
    const { token } = await server.project("maps-public", "public");
    for (const wrong of [token, "", "sntrys_x"]) expect((await call(wrong, "GET", "/")).status).toBe(401);
    expect((await call(server.context.adminToken, "GET", "/")).status).toBe(200);
  });

  it("that are none, damaged or under a wrong name are refused and do no harm", async () => {
    const { token, project } = await server.project("maps-hostile");
    expect((await send(token, Buffer.from("x"), "../../etc/passwd")).status).toBe(400);
    expect((await send(token, Buffer.from("x"), "0".repeat(40))).status).toBe(400);
    expect(await upload(token, Buffer.from("no zip at all"), "maps-hostile")).toMatchObject({
      state: "error",
    });
    const cut = bundle().subarray(0, 300);
    expect(await upload(token, Buffer.from(cut), "maps-hostile")).toMatchObject({ state: "error" });
    await upload(token, bundle({ map: '{"version":3,"sources":["x"],"mappings":"!!!!"}' }), "maps-hostile");
    const { frames } = await reported(
      token,
      project.dsn_number,
      project.id,
      minified("https://shop.test", { debug_meta: debugMeta("https://shop.test/js/price.min.js") }),
    );
    expect(frames.at(-1)).toMatchObject({ path: "https://shop.test/js/price.min.js", line: 1 });
  });
});

describe("releases told by Sentry's tools", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it("are known with their commits and deploys", async () => {
    const { token, project } = await server.project("tools");
    const call = (method: string, address: string, body: object) =>
      fetch(`${server.url}/api/0/organizations/any/releases/${address}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const commit = "0123456789abcdef0123456789abcdef01234567";
    expect((await call("POST", "", { version: "shop@9", projects: ["tools"] })).status).toBe(201);
    expect((await call("PUT", "shop@9/", { commits: [{ id: commit }, { id: "no hash" }] })).status).toBe(200);
    expect((await call("POST", "shop@9/deploys/", { environment: "production" })).status).toBe(201);
    expect((await call("POST", "", { version: "shop@9", projects: ["none"] })).status).toBe(404);
    const { body } = await server.admin("GET", "/projects/tools/releases");
    expect((body as { releases: unknown[] }).releases).toMatchObject([
      { version: "shop@9", environment: "production" },
      { version: "shop@9", environment: null },
    ]);
    const brought = await server.context.store.db
      .selectFrom("release_commits")
      .select("commit")
      .where("project_id", "=", project.id)
      .execute();
    expect(brought).toEqual([{ commit }]);
  });
});
