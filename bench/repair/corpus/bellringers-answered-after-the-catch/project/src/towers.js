const towers = {
  'st-anne': { name: 'St Anne', bells: 3, ringers: ['Wim', 'Lotte', 'Kees', 'Joke'] },
  'old-hall': { name: 'Old Hall', bells: 1, ringers: ['Jan'] }
}

class UnknownTower extends Error {}

function load (id) {
  const tower = towers[id]
  return tower ? Promise.resolve(tower) : Promise.reject(new UnknownTower(`no tower ${id}`))
}

module.exports = { load, UnknownTower }
