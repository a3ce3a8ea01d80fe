export function report(title, { packages, bytes, largest }) {
  const line = `${title}: ${packages} packages, ${bytes} bytes`;
  return largest ? `${line}, the largest is ${largest.name}` : line;
}
