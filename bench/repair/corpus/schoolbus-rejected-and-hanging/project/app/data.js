const { AppError } = require('./errors')

const routes = {
  r1: { name: 'Lake', stops: ['School', 'Mill', 'Lake'] },
  r2: { name: 'Hill', stops: ['School', 'Hill'] }
}

exports.route = async function (id) {
  const route = routes[id]
  if (!route) throw new AppError(404, `no route ${id}`)
  return route
}

exports.all = async () => Object.entries(routes).map(([id, { name }]) => ({ id, name }))
