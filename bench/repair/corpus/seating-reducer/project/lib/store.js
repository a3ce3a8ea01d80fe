const { reduce, EMPTY } = require('./reduce')

function createStore (state = EMPTY) {
  return {
    dispatch (action) {
      state = reduce(state, action)
    },
    state: () => state
  }
}

module.exports = { createStore }
