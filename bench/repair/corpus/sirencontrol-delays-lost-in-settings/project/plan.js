// Seconds at which the siren sounds, the first at 0. The last delay holds for whatever comes after it.
function soundings(settings) {
  const { times, delays } = settings.repeat;
  const at = [0];
  for (let i = 1; i < times; i++) {
    at.push(at[i - 1] + delays[Math.min(i, delays.length) - 1]);
  }
  return at;
}

function describe(settings) {
  const { hertz, rise } = settings.tone;
  return `${hertz} Hz, rising ${rise} s, at ${soundings(settings).join(', ')} s`;
}

module.exports = { soundings, describe };
