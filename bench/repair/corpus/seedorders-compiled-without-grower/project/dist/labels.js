import { OPEN } from "./order.js";
export function label(order) {
    const who = order.grower ? order.grower.name : OPEN;
    return `${order.id} ${order.seed} ${order.grams} g, ${who}`;
}
//# sourceMappingURL=labels.js.map