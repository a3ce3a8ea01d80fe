import { createServer } from "node:http";

/** Serves the route handler as the framework does. */
export const app = async (load) => {
  const route = await load("app/api/rides/[id]/route.ts");
  return createServer(async (incoming, outgoing) => {
    const request = new Request(`http://localhost${incoming.url}`, { method: incoming.method, headers: incoming.headers });
    const params = Promise.resolve({ id: incoming.url.split("/").at(-1) });
    const response = await route[incoming.method](request, { params });
    outgoing.writeHead(response.status).end(await response.text());
  });
};
export const request = { method: "DELETE", path: "/api/rides/r1" };
