export default function format(works) {
  return works.map((one, at) => `${at + 1}. ${one.composer}: ${one.title}\n`).join("");
}
