const DRINKS = [
  { name: "Paloma", spirit: "tequila", parts: ["tequila", "grapefruit soda", "lime"] },
  { name: "Espresso Martini", spirit: "vodka", parts: ["vodka", "coffee liqueur", "espresso"] },
  { name: "Penicillin", spirit: "whisky", parts: ["whisky", "lemon", "ginger", "honey"] },
];

function list(drinks, spirit) {
  return drinks.filter((one) => !spirit || one.spirit === spirit).map((one) => one.name);
}

function byName(drinks, name) {
  return drinks.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

module.exports = { DRINKS, list, byName };
