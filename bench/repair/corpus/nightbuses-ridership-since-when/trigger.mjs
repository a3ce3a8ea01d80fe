import { createServer } from "node:http";

/** Serves the route handler as the framework does. */
export const app = async (load) => {
  const route = await load("src/app/api/ridership/route.ts");
  return createServer(async (incoming, outgoing) => {
    const request = new Request(`http://localhost${incoming.url}`, { method: incoming.method, headers: incoming.headers });
    const response = await route[incoming.method](request);
    outgoing.writeHead(response.status).end(await response.text());
  });
};
export const request = { path: "/api/ridership?line=N6" };
