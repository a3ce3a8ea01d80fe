function render(shares) {
  return Object.entries(shares)
    .map(([name, cents]) => `${name.padEnd(10)}${(cents / 100).toFixed(2).padStart(8)}`)
    .join("\n");
}

module.exports = { render };
