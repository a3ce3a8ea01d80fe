export const request = { path: "/tiles/12/2200/1343.png" };
export const app = async (load) => {
  const upstream = async () => new Response("no such tile", { status: 404 });
  return (await load("lib/app.js")).default.createApp({ fetch: upstream });
};
