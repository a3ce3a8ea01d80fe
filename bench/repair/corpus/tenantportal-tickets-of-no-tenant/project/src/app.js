"use strict";

const express = require("express");
const session = require("./session");
const { invoicesOf, ticketsOf } = require("./tickets");

const app = express();
app.use(session);

app.get("/me", (req, res) => {
  res.json({ name: req.tenant.name });
});

app.get("/invoices", async (req, res, next) => {
  try {
    res.json({ invoices: await invoicesOf(req.tenant.id) });
  } catch (error) {
    next(error);
  }
});

app.get("/tickets", async (req, res, next) => {
  try {
    const filter = req.query.open === undefined ? {} : { open: req.query.open === "true" };
    res.json({ tickets: await ticketsOf(req.tenantId, filter) });
  } catch (error) {
    next(error);
  }
});

module.exports = app;
