const stock = { tea: 3 };

async function reserve(sku, count) {
  if (!(sku in stock)) throw Object.assign(new Error(`Unknown article ${sku}`), { status: 404 });
  if (stock[sku] < count) throw Object.assign(new Error("Not enough in stock"), { status: 409 });
  stock[sku] -= count;
  return stock[sku];
}

async function level(sku) {
  if (!(sku in stock)) throw Object.assign(new Error(`Unknown article ${sku}`), { status: 404 });
  return stock[sku];
}

module.exports = { reserve, level };
