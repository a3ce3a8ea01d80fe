const Router = require("@koa/router");
const { readText } = require("./body");

function lockerRouter(lockers) {
  const router = new Router();

  router.get("/lockers", (ctx) => {
    ctx.body = lockers.lockers.map(({ id, size, phone }) => ({ id, size, taken: phone !== null }));
  });

  router.post("/reservations", (ctx) => {
    const { size, phone } = ctx.request.body;
    if (!size || !phone) ctx.throw(400, "size and phone are needed");
    const locker = lockers.reserve(size, phone);
    if (!locker) ctx.throw(409, `no ${size} locker is free`);
    ctx.status = 201;
    ctx.body = { locker: locker.id };
  });

  // The label printer sends plain ZPL.
  router.put("/lockers/:id/label", async (ctx) => {
    const locker = lockers.get(ctx.params.id);
    if (!locker) ctx.throw(404, "no such locker");
    locker.label = await readText(ctx.req);
    ctx.status = 204;
  });

  return router;
}

module.exports = { lockerRouter };
