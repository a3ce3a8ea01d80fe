export function label(cheese) {
  const state = cheese.isRipe ? "ripe" : "young";
  return `${cheese.name} (${cheese.milk}, ${state}), ${cheese.grams} g`;
}
