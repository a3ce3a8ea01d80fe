const express = require("express");
const routes = require("./routes");

const app = express();
app.use(express.json());
app.use("/stock", routes);
app.use((error, req, res, next) => {
  res.status(error.status || 500).json({ error: error.message });
});

module.exports = app;
