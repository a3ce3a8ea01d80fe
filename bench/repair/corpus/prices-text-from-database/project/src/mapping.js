const number = (text) => (text === null ? null : Number(text))

exports.toProduct = (row) => ({
  sku: row.sku,
  title: row.title,
  price: row.price,
  weight: number(row.weight),
  pieces: row.pieces
})
