function price(value) {
  return `${value.toFixed(2)} €`;
}

function show(menu) {
  if (menu.length === 0) return "Nothing today.";
  return menu.map((meal) => `${meal.name.padEnd(20)}${price(meal.price)}`).join("\n");
}

module.exports = { show, price };
