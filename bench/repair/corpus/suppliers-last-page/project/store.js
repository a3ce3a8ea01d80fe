exports.createStore = (count = 6) => {
  const suppliers = Array.from({ length: count }, (_, n) => ({ id: n + 1, name: `Supplier ${n + 1}` }))
  return {
    /** Those after this id, at most so many. */
    after: async (id, limit) => suppliers.filter((one) => one.id > id).slice(0, limit),
    count: async () => suppliers.length
  }
}
