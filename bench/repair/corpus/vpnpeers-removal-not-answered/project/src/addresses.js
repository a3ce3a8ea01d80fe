/** The first address of 10.8.0.0/24 that nobody has. */
export function nextAddress(taken) {
  const used = new Set(taken);
  for (let last = 2; last < 255; last++) {
    const address = `10.8.0.${last}`;
    if (!used.has(address)) return address;
  }
  throw new Error("the network is full");
}
