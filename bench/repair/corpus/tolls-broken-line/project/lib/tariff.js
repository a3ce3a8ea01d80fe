const BASE = { light: 450, heavy: 1250 }

/** The class of a vehicle and what a passage costs, in Rappen. */
function classify (passage) {
  if (passage.axles > 2) {
    return
      charge('heavy', passage)
  }
  return charge('light', passage)
}

function charge (kind, passage) {
  return { class: kind, cents: price(kind, passage) }
}

function price (kind, { night }) {
  return night ? BASE[kind] * 2 : BASE[kind]
}

module.exports = { classify, price }
