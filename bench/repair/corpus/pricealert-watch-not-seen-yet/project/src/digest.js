import { isBelowTarget, latestPrice, lowestPrice } from './prices.js'

function money(price) {
    return price === null ? '-' : price.toFixed(2)
}

/** One line for each watch; those that have reached their target come first. */
export function digest(watches) {
    const sorted = [...watches].sort((a, b) => Number(isBelowTarget(b)) - Number(isBelowTarget(a)))
    return sorted.map(watch => {
        const mark = isBelowTarget(watch) ? '* ' : '  '
        return `${mark}${watch.title}: ${money(latestPrice(watch))} (lowest ${money(lowestPrice(watch))})`
    })
}
