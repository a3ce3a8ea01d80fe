var columns = require('./columns');
var yields = require('./yield');

var NAME = 18;
var KG = 8;
var LITRES = 8;

function byGrower(deliveries) {
  var growers = {};
  deliveries.forEach(function (delivery) {
    var sum = growers[delivery.grower] || { kg: 0, litres: 0 };
    sum.kg += delivery.kg;
    sum.litres += yields.litresOf(delivery);
    growers[delivery.grower] = sum;
  });
  return growers;
}

function row(name, sum) {
  return columns.left(name, NAME) + columns.right(sum.kg, KG, 0) + columns.right(sum.litres, LITRES, 1);
}

exports.render = function (deliveries) {
  var growers = byGrower(deliveries);
  var names = Object.keys(growers).sort();
  var all = names.reduce(
    function (sum, name) {
      return { kg: sum.kg + growers[name].kg, litres: sum.litres + growers[name].litres };
    },
    { kg: 0, litres: 0 }
  );
  return names
    .map(function (name) {
      return row(name, growers[name]);
    })
    .concat([columns.line(NAME + KG + LITRES), row('all', all)])
    .join('\n');
};
