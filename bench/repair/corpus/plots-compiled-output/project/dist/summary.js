import { cropsOf, ownerOf } from "./format.js";
export function listing(plots) {
    return plots.map((plot) => `${plot.id}: ${ownerOf(plot)}, ${cropsOf(plot)}`);
}
/** Square metres by owner, the largest first; they add up to the whole garden. */
export function shares(plots) {
    const sums = new Map();
    for (const plot of plots) {
        const name = plot.owner.name;
        sums.set(name, (sums.get(name) ?? 0) + plot.squareMetres);
    }
    return [...sums].sort(([, a], [, b]) => b - a);
}
//# sourceMappingURL=summary.js.map