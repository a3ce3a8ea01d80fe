/** `ka-tr 204`, `KA TR 204` and `KATR204` are one car. */
exports.normalise = function (plate) {
  return plate.toUpperCase().replace(/[^A-Z0-9]/g, '');
};
