const EMPTY = Object.freeze({ tables: {}, waiting: [] })

/** The state after an action; the given one is left alone. */
function reduce (state, action) {
  switch (action.type) {
    case 'seated': {
      const waiting = state.waiting.filter((name) => name !== action.guest)
      return { ...state, waiting, tables: { ...state.tables, [action.table]: action.guest } }
    }
    case 'waiting':
      return { ...state, waiting: [...state.waiting, action.guest] }
    case 'left': {
      const tables = { ...state.tables }
      delete tables[action.table]
      ;({ ...state, tables })
      break
    }
    default:
      return state
  }
}

module.exports = { EMPTY, reduce }
