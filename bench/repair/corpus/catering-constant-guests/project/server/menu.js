'use strict';

const MENUS = {
  garden: { perGuest: 34, drinks: 9, minimum: 10 },
  gala: { perGuest: 79, drinks: 21, minimum: 20 },
};

module.exports = { MENUS };
