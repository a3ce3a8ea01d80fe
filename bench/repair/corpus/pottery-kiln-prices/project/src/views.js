const { euros } = require('./money');

const one = (pot) => ({ id: pot.id, glaze: pot.glaze, price: euros(pot.price) });

const list = (pots) => ({ pots: pots.map(one), from: pots.length ? one(pots[0]).price : null });

module.exports = { list, one };
