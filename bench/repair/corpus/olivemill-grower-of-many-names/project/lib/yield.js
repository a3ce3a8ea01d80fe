// litres of oil for a hundred kilograms, by the sort of the olives
var LITRES = { koroneiki: 21, picual: 19.5, leccino: 17 };
var MILL_KEEPS = 0.08;

exports.litresOf = function (delivery) {
  var per100 = LITRES[delivery.sort] || 16;
  return (delivery.kg / 100) * per100 * (1 - MILL_KEEPS);
};
