/* Adds up money, to the cent. */
module.exports = function sum(amounts) {
  var cents = 0;
  amounts.forEach(function (amount) {
    cents += Math.round(amount * 100);
  });
  return cents / 100;
};
