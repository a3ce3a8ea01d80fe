const { chunks } = require("./wave.cjs");

/** The loudest sample, whatever its sign; 0 for silence and for nothing at all. */
function peak(samples) {
  return Math.max(0, ...samples.map(Math.abs));
}

function outline(samples, size) {
  return chunks(samples, size).map((chunk) => Number(peak(chunk).toFixed(3)));
}

function gain(samples, target) {
  const loudest = peak(samples);
  return loudest === 0 ? 1 : target / loudest;
}

module.exports = { peak, outline, gain };
