import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPythonWheel } from "./python-wheel.ts";
import { sdkRoutes } from "./routes.ts";

const run = promisify(execFile);

async function hasPython(): Promise<boolean> {
  return run("python3", ["-c", "import pip"]).then(
    () => true,
    () => false,
  );
}

describe("the Python wheel", () => {
  it("is the same for the same sources", async () => {
    const [one, two] = [await buildPythonWheel(), await buildPythonWheel()];
    expect(one.fileName).toMatch(/^bugstack-\d+\.\d+\.\d+-py3-none-any\.whl$/);
    expect(two.sha256).toBe(one.sha256);
  });
});

describe.skipIf(!(await hasPython()))("the Python SDK's page, with the real pip", () => {
  let folder: string;
  let server: ReturnType<typeof serve>;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "bugstack-wheel-"));
    url = await new Promise((resolve) => {
      server = serve({ fetch: sdkRoutes().fetch, hostname: "127.0.0.1", port: 0 }, (address) =>
        resolve(`http://127.0.0.1:${address.port}`),
      );
    });
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("installs a package that can be imported", async () => {
    const target = path.join(folder, "packages");
    await run("python3", [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--target", target],
      ...["--find-links", `${url}/sdk/python`, "bugstack"],
    ]);
    const script = "import bugstack, bugstack.integrations.fastapi; print(bugstack.init.__name__)";
    const { stdout } = await run("python3", ["-c", script], {
      env: { PATH: process.env.PATH, PYTHONPATH: target, PYTHONDONTWRITEBYTECODE: "1" },
    });
    expect(stdout.trim()).toBe("init");
  });

  it("knows no other file", async () => {
    expect((await fetch(`${url}/sdk/python/other.whl`)).status).toBe(404);
  });
});
