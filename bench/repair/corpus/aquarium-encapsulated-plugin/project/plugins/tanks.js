const { Tanks } = require("../lib/tanks");

async function tanks(app) {
  app.decorate("tanks", new Tanks(app.limits.perTank));
  app.get("/tanks", async () => app.tanks.names());
}

module.exports = tanks;
