const express = require("express");
const { fetchRates } = require("./rates");

const app = express();
app.get("/rates", async (req, res) => {
  res.json(await fetchRates());
});
module.exports = { app };
