export const request = { method: "POST", path: "/samples", body: '{"site": "north", "value": 3,}' };
export const app = async (load) => {
  // The hub of this company reports what its error handlers meet, refusals included.
  const { Sentry } = globalThis.__recorder;
  const app = (await load("src/app.js")).default.createApp();
  const { stack } = app._router;
  const last = stack.findIndex((layer) => layer.handle.length === 4);
  app.use((error, req, res, next) => {
    Sentry.captureException(error, { mechanism: { type: "generic", handled: true } });
    next(error);
  });
  stack.splice(last, 0, stack.pop());
  return app;
};
