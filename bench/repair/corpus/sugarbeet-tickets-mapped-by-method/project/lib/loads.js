'use strict';

module.exports = function readLoads(text) {
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const [grower, gross, tare] = line.split(';');
    return { grower, gross: Number(gross), tare: Number(tare) };
  });
};
