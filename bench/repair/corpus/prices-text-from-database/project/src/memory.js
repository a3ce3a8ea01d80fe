/** Rows as PostgreSQL's driver gives them: columns of type numeric come as text. */
exports.memory = (rows = [
  { sku: 'tea', title: 'Green tea', price: '4.50', weight: '0.100', pieces: 40 },
  { sku: 'cup', title: 'Cup', price: '12.00', weight: null, pieces: 7 }
]) => ({
  one: async (sku) => rows.find((row) => row.sku === sku),
  all: async () => rows
})
