import { createServer } from "node:net";

export const request = { path: "/resorts/arosa" };
export const app = async (load) => {
  const upstream = createServer((socket) => socket.once("data", () => socket.destroy()));
  await new Promise((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  return (await load("src/app.js")).createApp(`http://127.0.0.1:${upstream.address().port}`);
};
