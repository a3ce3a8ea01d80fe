/** Keeps how long the answer took. */
export const timing = (timings) => async (ctx, next) => {
  const start = performance.now();
  await next();
  timings.push({ path: ctx.path, milliseconds: performance.now() - start });
};
