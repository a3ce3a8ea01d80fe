export const request = { method: "POST", path: "/imports", body: { rows: ["x".repeat(5000)] } };
export const app = async (load) => {
  const app = (await load("src/app.js")).createApp();
  const { Sentry } = globalThis.__recorder ?? {};
  app.use((error, _req, _res, next) => next(error));
  const { stack } = app.router;
  const own = stack.findIndex((layer) => layer.handle.length === 4);
  const report = stack.pop();
  report.handle = (error, _req, _res, next) => {
    Sentry?.captureException(error);
    next(error);
  };
  Object.defineProperty(report.handle, "length", { value: 4 });
  stack.splice(own, 0, report);
  return app;
};
