import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api } from "./api.ts";
import { changelog } from "./changelog.ts";

// Without an address, a small server of its own shows what the output looks like.
const demo: Record<string, unknown> = {
  "/milestones": { items: [{ name: "1.2.0", closed: true }, { name: "1.3.0", closed: false }] },
  "/milestones/1.2.0/changes?page=1": {
    items: [{ number: 7, title: "Dark mode", labels: ["feature"], author: "mina" }],
    next: null,
  },
};

let base = process.env.API_URL;
const server = base
  ? null
  : createServer((req, res) => res.end(JSON.stringify(demo[req.url ?? ""] ?? {}))).listen(0, "127.0.0.1");
if (server) {
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
console.log(await changelog(new Api(base as string)));
server?.close();
server?.closeAllConnections();
