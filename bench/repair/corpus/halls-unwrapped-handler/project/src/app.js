const express = require("express");
const { errorHandler } = require("./middleware/errors");
const halls = require("./routes/halls");

exports.createApp = (service) => {
  const app = express();
  app.use(express.json());
  app.use("/halls", halls(service));
  app.use(errorHandler);
  return app;
};
