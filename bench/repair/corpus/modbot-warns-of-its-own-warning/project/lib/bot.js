'use strict';

const { brokenBy } = require('./rules');

/** A bot that counts strikes; whoever has three is muted. */
function makeBot(out) {
  const strikes = new Map();
  const muted = new Set();

  return {
    muted,

    hear({ from, text }) {
      if (muted.has(from)) return 'muted';
      const broken = brokenBy(text);
      if (broken.length === 0) {
        out.log('%s: ok', from);
        return 'ok';
      }
      const count = (strikes.get(from) || 0) + 1;
      strikes.set(from, count);
      out.warn('%s broke %s (strike %d)', from, broken.join(', '), count);
      if (count === 3) muted.add(from);
      return 'strike';
    },
  };
}

module.exports = { makeBot };
