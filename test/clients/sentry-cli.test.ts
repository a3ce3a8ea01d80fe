import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestEvents, listIssues } from "../../packages/server/src/issues/issues.ts";
import { startTestServer, type TestServer, untilDigested } from "../../packages/server/src/testing.ts";
import { installPackages } from "./clients.ts";

const run = promisify(execFile);
const LIMIT_MS = 400_000;
const PACKAGES = ["@sentry/cli@3.8.0", "@sentry/node@11.12.0"];
const isFull = process.env.BUGSTACK_TEST_FULL === "1";

const SOURCE = `const prices = { apple: { amount: 3 } };

export function price(id: string): number {
  return prices[id].amount;
}
`;
/** The source on one line, as a minifier leaves it. */
const COMPILED = `import*as S from"@sentry/node";S.init({dsn:process.env.DSN,release:"shop@1"});const p={apple:{amount:3}};function a(b){return p[b].amount}try{a("pear")}catch(e){S.captureException(e)}await S.flush(10000);
//# ${"sourceMappingURL"}=price.mjs.map
`;

/** Base 64 of the source map format, for one number. */
function vlq(value: number): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}

function mapOfCompiled(): string {
  const definition = COMPILED.indexOf("function a");
  const access = COMPILED.indexOf(".amount}");
  const segments = [
    [definition, 0, 2, 7],
    [access - definition, 0, 1, 12 - 7],
  ];
  const mappings = segments.map((segment) => segment.map(vlq).join("")).join(",");
  return JSON.stringify({
    version: 3,
    sources: ["../src/price.ts"],
    sourcesContent: [SOURCE],
    names: [],
    mappings,
  });
}

describe.skipIf(!isFull)("sentry-cli", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it("tells a release and uploads source maps, and @sentry/node's error is led to its source", {
    timeout: LIMIT_MS,
  }, async ({ skip }) => {
    const folder = await installPackages(PACKAGES).catch((error: Error) => error);
    if (folder instanceof Error) {
      console.warn(`left out, cannot be had here: sentry-cli (${folder.message.slice(0, 300)})`);
      return skip("the tool cannot be had here");
    }
    const { project, token } = await server.project("shop-cli");
    // Beside node_modules, where Node looks for packages.
    const dist = await mkdtemp(path.join(folder, "dist-"));
    try {
      await writeFile(path.join(dist, "price.mjs"), COMPILED);
      await writeFile(path.join(dist, "price.mjs.map"), mapOfCompiled());
      const cli = (...args: string[]) =>
        run(path.join(folder, "node_modules/@sentry/cli-linux-x64/bin/sentry-cli"), args, {
          cwd: folder,
          timeout: 60_000,
          env: {
            PATH: process.env.PATH ?? "",
            NO_PROXY: "*",
            HOME: folder,
            SENTRY_URL: server.url,
            SENTRY_AUTH_TOKEN: token,
            SENTRY_ORG: "any",
            SENTRY_PROJECT: "shop-cli",
          },
        });
      await cli("info");
      await cli("releases", "new", "shop@1");
      await cli("sourcemaps", "inject", dist);
      await cli("sourcemaps", "upload", dist);
      await cli("releases", "finalize", "shop@1");
      await cli("deploys", "new", "--release", "shop@1", "-e", "production");
      const dsn = `${server.url.replace("://", `://${token}@`)}/${project.dsn_number}`;
      await run(process.execPath, [path.join(dist, "price.mjs")], {
        cwd: folder,
        timeout: 60_000,
        env: { PATH: process.env.PATH ?? "", NO_PROXY: "*", DSN: dsn },
      });
    } finally {
      await rm(dist, { recursive: true, force: true });
    }
    await untilDigested(server, project.id);
    const [issue] = await listIssues(server.context.store.db, { projectId: project.id });
    expect(issue?.culprit).toContain("src/price.ts");
    const [newest] = await latestEvents(server.context.store.db, issue?.id ?? "", 1);
    const frames = newest?.event.exceptions.at(-1)?.frames ?? [];
    expect(frames.find(({ compiled }) => compiled)).toMatchObject({
      path: "src/price.ts",
      line: 4,
      contextLine: "  return prices[id].amount;",
    });
    const { body } = await server.admin("GET", "/projects/shop-cli/releases");
    expect(JSON.stringify(body)).toContain('"environment":"production"');
  });
});
