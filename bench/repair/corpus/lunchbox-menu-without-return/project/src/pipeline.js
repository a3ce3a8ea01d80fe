const only = (diet) => (menu) => {
  if (!diet) return menu;
  menu.filter((meal) => meal.diets.includes(diet));
};

const on = (day) => (menu) => (day ? menu.filter((meal) => meal.day === day) : menu);

const cheapestFirst = (menu) => [...menu].sort((left, right) => left.price - right.price);

const pipe = (...steps) => (menu) => steps.reduce((current, step) => step(current), menu);

module.exports = { only, on, cheapestFirst, pipe };
