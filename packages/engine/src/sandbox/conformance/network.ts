import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import type { ProxiedNetwork, SandboxCommand } from "../sandbox.ts";
import { type Ground, shell } from "./ground.ts";

/** Opens a connection and prints what comes back, with the Node that runs the tests. */
const ASK = `
const [host, port] = process.argv[1].split(" ");
const socket = require("node:net").connect({ host, port: Number(port), timeout: 3000 });
const lost = (why) => { console.log("refused"); process.exit(); };
socket.on("error", lost).on("timeout", lost);
socket.on("connect", () => socket.write("asked"));
socket.on("data", (bytes) => console.log(String(bytes))).on("end", () => process.exit());
`;

/** The one way out that a command may be given. */
export function testNetwork(ground: Ground): void {
  const { withWorkspace } = ground;

  function ask(target: string, network: ProxiedNetwork): SandboxCommand {
    const script = `exec /opt/node -e '${ASK}' "${target}"`;
    return shell(script, { network, mounts: [{ source: process.execPath, target: "/opt/node" }] });
  }
  const answering: ProxiedNetwork = {
    accept(connection) {
      connection.on("error", () => {});
      connection.once("data", (bytes) => connection.end(`heard ${bytes}`));
    },
  };
  const proxy = '$(echo "$HTTPS_PROXY" | sed "s,.*//,,;s,:, ,")';

  describe("a network of a proxy alone", () => {
    it("leads each connection to whoever gave it, and tells the command where it is", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(ask(proxy, answering));
        expect(result).toMatchObject({ exitCode: 0, stdout: "heard asked\n" });
      }));

    it("passes input, output and exit code on as ever", () =>
      withWorkspace(async (workspace) => {
        const script = 'cat; echo "$GIVEN" >&2; exit 7';
        const given = { network: answering, input: Buffer.from("typed"), environment: { GIVEN: "it's\n$x" } };
        expect(await workspace.exec(shell(script, given))).toMatchObject({
          exitCode: 7,
          ended: "exit",
          stdout: "typed",
          stderr: "it's\n$x\n",
        });
        expect(await workspace.exec(shell("kill -9 $$", given))).toMatchObject({ ended: "signal" });
        const slow = shell("sleep 30 & sleep 30", { network: answering, limits: { seconds: 2 } });
        expect(await workspace.exec(slow)).toMatchObject({ exitCode: null, ended: "time" });
      }));

    it("hears of a program that does not exist", () =>
      withWorkspace(async (workspace) => {
        if (!ground.sandbox.confinesNetwork) return;
        const result = await workspace.exec({ argv: ["/no/such/program"], network: answering });
        expect(result).toMatchObject({ exitCode: 127, ended: "exit" });
      }));

    it("reaches nothing else: neither this machine nor any other", () =>
      withWorkspace(async (workspace) => {
        if (!ground.sandbox.confinesNetwork) return;
        const server = createServer((socket) => socket.end("reached"));
        server.listen(0, "0.0.0.0");
        await once(server, "listening");
        const { port } = server.address() as AddressInfo;
        const targets = [
          `127.0.0.1 ${port}`,
          `::1 ${port}`,
          "169.254.169.254 80",
          "192.0.2.1 443",
          "localhost 22",
        ];
        for (const target of targets) {
          const result = await workspace.exec(ask(target, answering));
          expect(result.stdout, target).toBe("refused\n");
        }
        server.close();
      }));
  });
}
