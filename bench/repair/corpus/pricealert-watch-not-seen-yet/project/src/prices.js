/** What the crawler saw last, null as long as it has seen nothing. */
export function latestPrice({ samples }) {
    return samples.length === 0 ? null : samples[samples.length - 1].price
}

export function lowestPrice({ samples }) {
    return samples.map(sample => sample.price).reduce((a, b) => (a < b ? a : b))
}

export function isBelowTarget(watch) {
    const price = latestPrice(watch)
    return price !== null && watch.target !== null && price <= watch.target
}
