const { menuOf } = require("./menus");
const { weekName } = require("./weeks");

/** What is served from one week to another, both of them included. */
function plan(from, to) {
  const weeks = new Array(to.week - from.week + 1).fill(null);
  return weeks.map((_, index) => {
    const week = { year: from.year, week: from.week + index };
    return { week: weekName(week), menu: menuOf(week) };
  });
}

module.exports = { plan };
