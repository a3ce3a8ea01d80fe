import { once } from "node:events";
import { createServer } from "node:net";

export const request = { path: "/plans/48.1,11.6" };
export const wait = 300;
export const app = async (load) => {
  const upstream = createServer((socket) => socket.once("data", () => socket.destroy()));
  upstream.listen(8973, "127.0.0.1");
  await once(upstream, "listening");
  return (await load("src/app.mjs")).makeApp();
};
