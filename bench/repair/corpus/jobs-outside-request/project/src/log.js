import { current } from "./context.js";

export const info = (text, write = console.log) => write(`[${current()?.id ?? "-"}] ${text}`);
