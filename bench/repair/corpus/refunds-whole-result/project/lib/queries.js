exports.orders = async (pool, customer) => {
  const { rows } = await pool.query("orders", (row) => row.customer === customer);
  return rows;
};

exports.refunds = async (pool, order) => {
  return pool.query("refunds", (row) => row.order === order);
};

exports.customer = async (pool, id) => {
  const { rows } = await pool.query("customers", (row) => row.id === id);
  return rows[0] ?? null;
};
