export function format(works) {
  return ["composer,title,minutes", ...works.map((one) => `${one.composer},${one.title},${one.minutes}`), ""].join("\n");
}
