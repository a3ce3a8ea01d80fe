"use strict";

const query = require("./query");

exports.ticketsOf = async (tenantId, filter = {}) => {
  const rows = await query("tickets").where({ tenant_id: tenantId, ...filter }).rows();
  return rows.map(({ id, title, open }) => ({ id, title, open }));
};

exports.invoicesOf = async (tenantId) => {
  const rows = await query("invoices").where({ tenant_id: tenantId }).rows();
  return rows.map(({ id, amount }) => ({ id, amount }));
};
