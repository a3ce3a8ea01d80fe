import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBubblewrapSandbox } from "../sandbox/bubblewrap/driver.ts";
import { whereBubblewrapWorks } from "../sandbox/bubblewrap/where-bubblewrap-works.ts";
import { removeTree } from "../sandbox/remove-tree.ts";
import { type ProjectFiles, writeProject } from "./conformance.ts";
import { nodeToolchain } from "./node/index.ts";
import { pythonToolchain } from "./python/index.ts";
import type { Environment, Toolchain } from "./toolchain.ts";

/** Tries each target directly, then through the proxy that it is told of; prints what came of it, one line each. */
const ATTACK = `
import json, os, socket, sys, urllib.request
os.environ["NO_PROXY"] = os.environ["no_proxy"] = ""
results = {}
for host, port in json.loads(sys.argv[1]):
    try:
        socket.create_connection((host, port), 3)
        results["direct " + host] = "reached"
    except OSError:
        results["direct " + host] = "refused"
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({"http": os.environ["HTTP_PROXY"]})).open("http://[%s]:%d/" % (host, port) if ":" in host else "http://%s:%d/" % (host, port), timeout=10)
        results["proxy " + host] = "reached"
    except OSError as error:
        results["proxy " + host] = str(getattr(error, "code", "refused"))
json.dump(results, open(sys.argv[2], "w"))
`;

describe.skipIf(!(await whereBubblewrapWorks()))("the network of an installation", () => {
  let scratch: string;
  let port: number;
  const server = createServer((socket) => socket.end("HTTP/1.0 200 OK\r\n\r\nreached"));

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-installing-"));
    server.listen(0, "0.0.0.0");
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.close();
    await removeTree(scratch);
  });

  async function install(toolchain: Toolchain, files: ProjectFiles): Promise<Environment> {
    const directory = mkdtempSync(join(scratch, "project-"));
    writeProject(directory, files);
    const tree = { directory, origin: null };
    const detection = await toolchain.detect(tree);
    if (!detection) throw new Error("the project was not detected");
    const sandbox = createBubblewrapSandbox({ home: join(scratch, "home") });
    return toolchain.prepare(detection, { tree, sandbox, cacheDirectory: join(directory, "..", "cache") });
  }

  function targets(): string {
    return JSON.stringify([
      ["127.0.0.1", port],
      ["localhost", port],
      ["::1", port],
      ["169.254.169.254", 80],
      ["192.0.2.1", 80],
      ["other.example", 80],
    ]);
  }
  const everythingRefused = Object.fromEntries(
    ["127.0.0.1", "localhost", "::1", "169.254.169.254", "192.0.2.1", "other.example"].flatMap((host) => [
      [`direct ${host}`, "refused"],
      [`proxy ${host}`, "403"],
    ]),
  );

  it("is closed to the script of a Node project, while its packages come from the registry", async () => {
    const script = `python3 attack.py '${targets()}' node_modules/attack.json`;
    const environment = await install(nodeToolchain, {
      "package.json": JSON.stringify({
        name: "shop",
        scripts: { postinstall: script, test: "node --test" },
        dependencies: { "is-number": "^7.0.0" },
      }),
      "attack.py": ATTACK,
    });
    const modules = environment.treeMounts?.[0]?.source ?? "";
    expect(JSON.parse(readFileSync(join(modules, "attack.json"), "utf8"))).toEqual(everythingRefused);
    expect(JSON.parse(readFileSync(join(modules, "is-number/package.json"), "utf8")).name).toBe("is-number");
  }, 120_000);

  it("is closed to the command of a Python project, while its packages come from the index", async () => {
    const command = `pip install iniconfig==1.1.1 && python attack.py '${targets()}' "$VIRTUAL_ENV/attack.json"`;
    const environment = await install(pythonToolchain, {
      "requirements.txt": "iniconfig==1.1.1\n",
      ".bugstack.json": JSON.stringify({ install: command }),
      "attack.py": ATTACK,
      "tests/test_shop.py": "import unittest\n",
    });
    const made = environment.mounts.find(({ source }) => source.includes("cache"))?.source ?? "";
    expect(JSON.parse(readFileSync(join(made, "venv/attack.json"), "utf8"))).toEqual(everythingRefused);
  }, 120_000);

  it("says which host was refused, and where to allow it", async () => {
    const refused = {
      code: "environment_failed",
      message: expect.stringMatching(
        /other\.example is not one of the package registries that are configured/,
      ),
      remedy: expect.stringContaining("BUGSTACK_INSTALL_HOSTS"),
    };
    const python = install(pythonToolchain, {
      "requirements.txt": "thing @ https://other.example/thing-1.0-py3-none-any.whl\n",
      "tests/test_shop.py": "import unittest\n",
    });
    await expect(python).rejects.toMatchObject(refused);
    const node = install(nodeToolchain, {
      "package.json": JSON.stringify({
        name: "shop",
        scripts: { test: "node --test" },
        dependencies: { thing: "https://other.example/thing.tgz" },
      }),
    });
    await expect(node).rejects.toMatchObject(refused);
  }, 120_000);
});
