import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxCommand } from "../sandbox.ts";
import { type EscapeGround, hasPython, SECRET } from "./ground.ts";

/** Every network but its own loopback. */
export function testNoNetwork(ground: EscapeGround): void {
  const { shell, python } = ground;

  describe("the network", () => {
    const servers: Server[] = [];
    let port: number;
    let port6: number | null;
    const abstract = `\0bugstack-escape-${process.pid}`;

    beforeAll(async () => {
      port = await listen({ host: "0.0.0.0", port: 0 });
      port6 = await listen({ host: "::1", port: 0 }).catch(() => null);
      await listen({ path: abstract });
    });
    afterAll(() => {
      for (const server of servers) server.close();
    });

    function listen(where: { host: string; port: number } | { path: string }): Promise<number> {
      const server = createServer((socket) => socket.end(SECRET));
      servers.push(server);
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(where, () => {
          const address = server.address();
          resolve(address !== null && typeof address === "object" ? address.port : 0);
        });
      });
    }

    it("has loopback and nothing else", async () => {
      const result = await shell("cut -d: -f1 /proc/net/dev | tail -n +3; cat /proc/net/route | tail -n +2");
      expect(result.stdout.trim()).toBe("lo");
    });

    it.runIf(hasPython)("serves the tests that bind 127.0.0.1", async () => {
      const result = await python(
        "import socket\ns=socket.create_server(('127.0.0.1',0))\nc=socket.create_connection(s.getsockname())\nprint('connected')",
      );
      expect(result.stdout).toBe("connected\n");
    });

    it.runIf(hasPython).each<[string, NonNullable<SandboxCommand["network"]>]>([
      ["without any", "none"],
      ["with a proxy alone", { accept: (connection) => void connection.destroy() }],
    ])("%s, reaches no server of the host: IPv4, IPv6, names, abstract sockets", async (_how, network) => {
      const targets = [
        `(socket.AF_INET, ("127.0.0.1", ${port}))`,
        `(socket.AF_INET, ("192.0.2.1", 80))`,
        ...(port6 === null ? [] : [`(socket.AF_INET6, ("::1", ${port6}))`]),
        `(socket.AF_INET6, ("2001:db8::1", 80))`,
        `(socket.AF_UNIX, "\\0bugstack-escape-${process.pid}")`,
      ];
      const result = await python(
        `
import socket
for family, address in [${targets.join(", ")}]:
    try:
        s = socket.socket(family); s.settimeout(3); s.connect(address); print("reached", address, s.recv(100))
    except OSError as error:
        print("refused")
try:
    print("resolved", socket.getaddrinfo("example.com", 80))
except OSError:
    print("refused")
`,
        { network },
      );
      expect(result.stdout).toBe("refused\n".repeat(targets.length + 1));
    });
  });
}
