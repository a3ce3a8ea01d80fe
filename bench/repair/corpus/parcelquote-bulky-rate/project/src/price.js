const { rateOf } = require("./rates");

/** Price of a request in cents. */
function priceOf({ service, zone, grams }) {
  const kilos = Math.ceil(grams / 1000);
  switch (service) {
    case "letter":
      return 180;
    case "parcel":
      const rate = rateOf(zone);
      return 390 + kilos * rate;
    case "bulky":
      return 1250 + kilos * 2 * rate;
    case "express":
      return Math.round(1.5 * priceOf({ service: "parcel", zone, grams }));
    default:
      throw new RangeError(`no service ${service}`);
  }
}

module.exports = { priceOf };
