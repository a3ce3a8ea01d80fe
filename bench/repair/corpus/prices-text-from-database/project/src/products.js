const { toProduct } = require('./mapping')

exports.createProducts = (db) => ({
  async bySku (sku) {
    const row = await db.one(sku)
    return row && toProduct(row)
  },
  async pieces () {
    return (await db.all()).map(toProduct).reduce((sum, { pieces }) => sum + pieces, 0)
  }
})
