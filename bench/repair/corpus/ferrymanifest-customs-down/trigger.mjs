export const request = { method: "POST", path: "/manifests/m1/declare" };
export const app = async (load) =>
  (await load("src/app.js")).createApp(async () => new Response("upstream connect error", { status: 502 }));
