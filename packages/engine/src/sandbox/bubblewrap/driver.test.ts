import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testSandbox } from "../conformance.ts";
import type { Sandbox } from "../sandbox.ts";
import { createBubblewrapSandbox } from "./driver.ts";
import type { Layering } from "./stage.ts";
import { whereBubblewrapWorks } from "./where-bubblewrap-works.ts";

const LAYERINGS: readonly Layering[] = ["memory", "disk", "copy"];
const works = await whereBubblewrapWorks();

describe.skipIf(!works)("bubblewrap", () => {
  describe.each(LAYERINGS)("with its layer by %s", (layering) => {
    testSandbox((home) => createBubblewrapSandbox({ home, layering }));
  });

  describe("the install phase", () => {
    let home: string;
    let sandbox: Sandbox;
    let server: Server;

    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), "bugstack-install-"));
      mkdirSync(join(home, "base"));
      sandbox = createBubblewrapSandbox({ home });
      server = createServer((socket) => socket.end("HTTP/1.0 200 OK\r\n\r\na package"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    });
    afterAll(() => {
      server.close();
      rmSync(home, { recursive: true, force: true });
    });

    it("reaches a registry, with the host's names and certificates", async () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      const workspace = await sandbox.prepare({ directory: join(home, "base") });
      const node = process.execPath;
      const result = await workspace.exec({
        argv: [
          "/opt/node",
          "-e",
          `fetch("http://127.0.0.1:${port}/").then(async (r) => console.log(await r.text()))`,
        ],
        mounts: [{ source: node, target: "/opt/node" }],
        network: "registries",
      });
      const files = await workspace.exec({
        argv: ["/bin/sh", "-c", "ls /etc/resolv.conf /etc/hosts"],
        network: "registries",
      });
      await workspace.dispose();
      expect(result).toMatchObject({ stdout: "a package\n", exitCode: 0 });
      expect(files.stdout).toContain("/etc/hosts\n");
    });
  });

  it("reaches what lies below a folder that only we may enter", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-private-"));
    const closed = join(home, "closed");
    mkdirSync(join(closed, "tool"), { recursive: true });
    mkdirSync(join(closed, "project"));
    writeFileSync(join(closed, "tool/name"), "tool\n");
    writeFileSync(join(closed, "project/name"), "project\n");
    chmodSync(closed, 0o700);
    const workspace = await createBubblewrapSandbox({ home }).prepare({ directory: join(closed, "project") });
    const result = await workspace.exec({
      argv: ["/bin/cat", "name", "/opt/tool/name"],
      mounts: [{ source: join(closed, "tool"), target: "/opt/tool" }],
    });
    await workspace.dispose();
    rmSync(home, { recursive: true, force: true });
    expect(result.stdout).toBe("project\ntool\n");
  });

  it.each(["/", "/etc", "/proc", "/workspace", "relative", "/opt/../etc", "/usr"])(
    "mounts nothing at %j",
    async (target) => {
      const home = mkdtempSync(join(tmpdir(), "bugstack-target-"));
      mkdirSync(join(home, "base"));
      const workspace = await createBubblewrapSandbox({ home }).prepare({ directory: join(home, "base") });
      const running = workspace.exec({ argv: ["/bin/true"], mounts: [{ source: home, target }] });
      await expect(running).rejects.toMatchObject({ code: "sandbox_failed" });
      await workspace.dispose();
      rmSync(home, { recursive: true, force: true });
    },
  );

  it("says when there is nothing to open or to mount", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-absent-"));
    const sandbox = createBubblewrapSandbox({ home });
    await expect(sandbox.prepare({ directory: join(home, "absent") })).rejects.toMatchObject({
      code: "sandbox_failed",
    });
    mkdirSync(join(home, "base"));
    const workspace = await sandbox.prepare({ directory: join(home, "base") });
    const mounts = [{ source: join(home, "absent"), target: "/opt/x" }];
    await expect(workspace.exec({ argv: ["/bin/true"], mounts })).rejects.toMatchObject({
      code: "sandbox_failed",
    });
    expect(await workspace.exec({ argv: ["/no/such/program"] })).toMatchObject({
      exitCode: 127,
      ended: "exit",
    });
    await workspace.dispose();
    rmSync(home, { recursive: true, force: true });
  });
});

describe("bubblewrap where it is missing", () => {
  it.skipIf(works)("says what to do", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-none-"));
    expect(await createBubblewrapSandbox({ home }).check()).toMatchObject({
      available: false,
      remedy: expect.any(String),
    });
    rmSync(home, { recursive: true, force: true });
  });
});
