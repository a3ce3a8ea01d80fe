const taken = (state) => Object.keys(state.tables).length
const next = (state) => state.waiting[0] ?? null

module.exports = { next, taken }
