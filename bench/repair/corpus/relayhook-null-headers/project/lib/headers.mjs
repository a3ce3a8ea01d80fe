export function headerLines(headers) {
  return Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`);
}
