export const toPart = (row) => ({
  id: row.id,
  label: row.label,
  unitPrice: row.unitprice,
  inStock: row.in_stock,
});

export const toStockLine = (row) => ({ id: row.id, label: row.label, missing: row.in_stock === 0 });
