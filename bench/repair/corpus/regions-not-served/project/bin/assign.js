const { assign } = require("../lib/assign");

const orders = [
  { id: 1, region: "IDF" },
  { id: 2, region: "COR" },
  { id: 3, region: "PAC" },
];
console.log(assign(orders));
