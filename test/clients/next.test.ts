import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestEvents, listIssues } from "../../packages/server/src/issues/issues.ts";
import { startTestServer, type TestServer, untilDigested } from "../../packages/server/src/testing.ts";
import { installPackages } from "./clients.ts";

const run = promisify(execFile);
const LIMIT_MS = 900_000;
const PACKAGES = ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"];
const isFull = process.env.BUGSTACK_TEST_FULL === "1";

const FILES = {
  "package.json": '{ "name": "shop", "private": true }',
  "instrumentation.js": `import { init } from "@bugstack/node";
export { onRequestError } from "@bugstack/node";
export function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") init();
}
`,
  "app/layout.js": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/api/orders/[id]/route.js": `import { redirect } from "next/navigation";
export async function POST(request, { params }) {
  const { id } = await params;
  const order = await request.json();
  if (id === "away") redirect("/shop");
  return Response.json({ name: order.customer.name });
}
export async function GET(_request, { params }) {
  return Response.json(await params);
}
`,
  "app/shop/page.js": `export const dynamic = "force-dynamic";
export default async function Shop({ searchParams }) {
  const { broken } = await searchParams;
  const lines = broken ? [{}] : [{ amount: { value: 3 } }];
  return <p>{lines.reduce((sum, { amount }) => sum + amount.value, 0)}</p>;
}
`,
};

/** A real application of Next.js, built and started as for production. */
describe.skipIf(!isFull)("Next.js with our SDK in its instrumentation.js", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it("reports route handlers and pages, counts requests, and takes redirects for what they are", {
    timeout: LIMIT_MS,
  }, async ({ skip }) => {
    const packages = await installPackages(PACKAGES).catch((error: Error) => error);
    if (packages instanceof Error) {
      console.warn(`left out, cannot be had here: Next.js (${packages.message.slice(0, 300)})`);
      return skip("Next.js cannot be had here");
    }
    const folder = await mkdtemp(path.join(packages, "shop-"));
    const { project, token } = await server.project("shop-next");
    // Next.js takes no folder for its workspace that the home directory lies in.
    const env = {
      ...{ PATH: process.env.PATH ?? "", HOME: tmpdir(), NO_PROXY: "*", NEXT_TELEMETRY_DISABLED: "1" },
      ...{ BUGSTACK_API_KEY: token, BUGSTACK_ENDPOINT: `${server.url}/api/capture` },
      ...{ BUGSTACK_RELEASE: "shop@1", BUGSTACK_FLUSH_INTERVAL: "0.1" },
    };
    const next = path.join(packages, "node_modules/next/dist/bin/next");
    let child: ChildProcess | undefined;
    try {
      await layOut(folder);
      await run(process.execPath, [next, "build"], { cwd: folder, env, timeout: LIMIT_MS });
      child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", "0"], {
        cwd: folder,
        env,
        stdio: ["ignore", "pipe", "ignore"],
      });
      const url = await addressOf(child);
      const body = JSON.stringify({ amount: 3, password: "hunter22x" });
      const post = { method: "POST", body, headers: { "content-type": "application/json" } };
      const statuses = [];
      for (const [address, options] of [
        ["/api/orders/17", post],
        ["/api/orders/18", {}],
        ["/api/orders/away", { ...post, redirect: "manual" as const }],
        ["/shop?broken=1", {}],
      ] as const)
        statuses.push((await fetch(url + address, options)).status);
      expect(statuses).toEqual([500, 200, 307, 500]);
      await untilCounted(server, 4);
    } finally {
      if (child && child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      await rm(folder, { recursive: true, force: true });
    }
    await untilDigested(server, project.id);
    const { db } = server.context.store;
    const issues = await listIssues(db, { projectId: project.id });
    const events = (await Promise.all(issues.map(({ id }) => latestEvents(db, id, 10)))).flat();
    const byRoute = new Map(events.map(({ event }) => [event.request?.route, event]));
    expect([...byRoute.keys()].toSorted()).toEqual(["/api/orders/[id]", "/shop"]);
    const handler = byRoute.get("/api/orders/[id]");
    expect(handler?.exceptions.at(-1)?.type).toBe("TypeError");
    expect(handler?.responseStatus).toBe(500);
    expect(handler?.request).toMatchObject({ method: "POST", body: { amount: 3 } });
    expect(JSON.stringify(handler)).not.toContain("hunter22x");
  });
});

async function layOut(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const sdk = path.join(import.meta.dirname, "../../packages/sdk-node");
  await cp(sdk, path.join(folder, "node_modules/@bugstack/node"), { recursive: true });
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("Next.js has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /Local:\s+(http:\S+)/.exec(line);
    if (!found?.[1]) continue;
    child.stdout.resume();
    return found[1].replace("localhost", "127.0.0.1");
  }
  throw new Error("Next.js did not start");
}

async function untilCounted(server: TestServer, least: number): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const { body } = await server.admin("GET", "/projects/shop-next/counts");
    const { counts } = body as { counts: readonly { readonly total: number }[] };
    if (counts.reduce((sum, { total }) => sum + Number(total), 0) >= least) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The requests were not counted");
}
