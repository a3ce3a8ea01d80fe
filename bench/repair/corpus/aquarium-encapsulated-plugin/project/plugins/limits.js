async function limits(app) {
  app.decorate("limits", { perTank: 40 });
}

// Seen by the whole application, not only by what is registered in here.
limits[Symbol.for("skip-override")] = true;

module.exports = limits;
