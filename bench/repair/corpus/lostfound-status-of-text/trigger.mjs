export const request = { method: "PUT", path: "/items/1/claims/jon" };
export const app = async (load) => {
  const handler = (await load("src/app.js")).createApp().callback();
  const server = (await import("node:http")).createServer(handler);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  await fetch(`http://127.0.0.1:${server.address().port}/items/1/claims/ida`, { method: "PUT" });
  server.close();
  return handler;
};
