/** The station that is spoken to: the last part of the path; without one, it is told to all. */
export const stations = (names) => async (ctx, next) => {
  const name = ctx.path.split("/")[1];
  if (name === "") {
    ctx.state.station = "all";
    await next();
  }
  if (name !== "" && !names.includes(name)) {
    ctx.status = 404;
    ctx.body = { error: "no such station" };
    return;
  }
  ctx.state.station = name;
  await next();
};
