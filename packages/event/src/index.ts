export * from "./event.ts";
export * from "./mask.ts";
export * from "./signature.ts";
