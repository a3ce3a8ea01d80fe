import { remembered, rememberedText } from "./memo.js";

let compiled = 0;
export const compiledSoFar = () => compiled;

export const layout = rememberedText((name) => `<main class="${name}">`);

/** A function that fills a template given as text. */
export const template = remembered((text) => {
  compiled += 1;
  return (values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
});

export const outline = remembered((page) => page.blocks.map(({ title }) => title).join(" / "));
