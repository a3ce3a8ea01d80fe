import { createServer } from "node:http";

export const request = { path: "/tides/quay" };
export const app = async (load) => {
  const slow = createServer(() => {});
  await new Promise((resolve) => slow.listen(0, "127.0.0.1", resolve));
  const { build } = await load("src/app.js");
  return build({ base: `http://127.0.0.1:${slow.address().port}`, wait: 200 });
};
