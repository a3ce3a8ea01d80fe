const FREE = "(free)";
export function ownerOf(plot) {
    return plot.owner?.name ?? FREE;
}
export function cropsOf(plot) {
    return (plot.crops ?? []).join(", ") || "nothing";
}
//# sourceMappingURL=format.js.map