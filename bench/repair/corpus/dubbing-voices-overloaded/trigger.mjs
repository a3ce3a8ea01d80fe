const overloaded = async () => new Response('{"detail":"overloaded"}', { status: 503 });

export const request = {
  method: "POST",
  path: "/episodes/7/lines/3/take",
  body: { voice: "marlene" },
};
export const app = async (load) => (await load("src/server.js")).buildServer({ fetch: overloaded });
