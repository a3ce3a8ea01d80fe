const RADIUS = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Great circle between two places. */
function kilometres(a, b) {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}

module.exports = { kilometres };
