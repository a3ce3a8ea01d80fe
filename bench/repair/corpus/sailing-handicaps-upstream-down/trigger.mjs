import { once } from "node:events";
import { createServer } from "node:http";

export const request = { path: "/corrected/Dehler%2034/5412" };
export const app = async (load) => {
  const server = createServer((req, res) => res.writeHead(503).end("maintenance"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { association } = await load("src/association.js");
  return (await load("src/app.js")).createApp(association(`http://127.0.0.1:${server.address().port}`));
};
