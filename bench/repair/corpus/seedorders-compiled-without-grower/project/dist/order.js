export const OPEN = "(open)";
//# sourceMappingURL=order.js.map