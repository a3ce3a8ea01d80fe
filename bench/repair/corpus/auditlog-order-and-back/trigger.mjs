export const request = { method: "POST", path: "/orders/O-1/cancel", body: { reason: "ordered twice" } };
export const app = async (load) => {
  const app = (await load("src/app.js")).buildApp();
  // The order of the day before.
  app.addHook("onReady", async () => {});
  app.addHook("onRequest", async (request) => {
    if (request.url === "/orders/O-1/cancel") await app.inject({ method: "POST", url: "/customers/c1/orders", payload: { total: 80 } });
  });
  return app;
};
