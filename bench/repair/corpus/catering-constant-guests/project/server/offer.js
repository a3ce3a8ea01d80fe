'use strict';

const { MENUS } = require('./menu');

const CHILD_SHARE = 0.5;

/** Drinks: every adult's are counted, children drink for nothing. */
function drinks(menu, { guests, children = 0 }) {
  return (guests - children) * menu.drinks;
}

/** Children eat for half: two of them count as one guest. */
function food(menu, { guests, children = 0 }) {
  const eaters = guests;
  if (children > 0) {
    eaters -= children * CHILD_SHARE;
  }
  return Math.max(eaters, menu.minimum) * menu.perGuest;
}

function offer({ menu: name, ...party }) {
  const menu = MENUS[name];
  if (!menu) return null;
  const total = food(menu, party) + drinks(menu, party);
  return { menu: name, guests: party.guests, total };
}

module.exports = { drinks, food, offer };
