import { linesOf } from "./orders.js";

export const total = (order) => linesOf(order).reduce((sum, { pieces, cents }) => sum + pieces * cents, 0);

export const pieces = (order) => order.lines.reduce((sum, line) => sum + line.pieces, 0);
