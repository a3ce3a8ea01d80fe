export const request = { method: "POST", path: "/orders", body: { parts: ["x".repeat(9000)] } };
export const app = async (load) => {
  const app = (await load("src/app.js")).build();
  app.addHook("onError", async (_request, _reply, error) => {
    globalThis.__recorder?.Sentry.captureException(error);
  });
  return app;
};
