const express = require("express");
const resolve = require("./resolve");

const app = express();
app.disable("x-powered-by");
app.get("/healthz", (req, res) => res.send("ok"));
app.get("/:slug", resolve);

module.exports = app;
