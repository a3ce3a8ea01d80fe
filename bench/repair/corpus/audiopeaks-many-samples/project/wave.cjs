/** A tone that fades: as many samples as asked for, between -1 and 1. */
exports.tone = (count) => Array.from({ length: count }, (_, index) => Math.sin(index / 20) * (1 - index / count));

exports.chunks = (samples, size) =>
  Array.from({ length: Math.ceil(samples.length / size) }, (_, index) => samples.slice(index * size, (index + 1) * size));
