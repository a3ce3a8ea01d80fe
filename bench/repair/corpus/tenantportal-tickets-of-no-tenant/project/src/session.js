"use strict";

const query = require("./query");

module.exports = async function session(req, res, next) {
  try {
    const token = (req.get("authorization") || "").replace(/^Bearer /, "");
    const row = token ? await query("sessions").where({ token }).first() : undefined;
    if (!row) return res.status(401).json({ error: "Please sign in" });
    req.tenant = { id: row.tenant_id, name: row.name };
    next();
  } catch (error) {
    next(error);
  }
};
