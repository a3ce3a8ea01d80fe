'use strict';

/** What each inverter yielded since it was last read; whatever yielded nothing is left out. */
function yields(readings) {
  return readings
    .map(({ inverter, counter, before }) => ({ inverter, kwh: Number((counter - before).toFixed(3)) }))
    .filter(({ kwh }) => kwh > 0);
}

module.exports = { yields };
