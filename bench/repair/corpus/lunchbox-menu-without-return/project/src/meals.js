module.exports = [
  { name: "Lentil soup", diets: ["vegan", "vegetarian"], price: 6.5, day: "mon" },
  { name: "Cheese dumplings", diets: ["vegetarian"], price: 8.9, day: "tue" },
  { name: "Goulash", diets: [], price: 9.9, day: "mon" },
];
