export { CardError, type Block, type Dish } from "./model.ts";
export { parse } from "./parse.ts";
export { print } from "./print.ts";
