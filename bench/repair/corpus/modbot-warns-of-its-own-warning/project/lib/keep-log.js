'use strict';

const { format } = require('util');

/**
 * Keeps what is written to a console, for the daily digest of the moderators; it is printed as before.
 * Answers { lines, restore }.
 */
function keepLog(target) {
  const lines = [];
  const { log, warn } = target;

  target.log = (...args) => {
    log.apply(target, args);
    lines.push(`info  ${format(...args)}`);
  };

  target.warn = (...args) => {
    target.warn(...args);
    lines.push(`warn  ${format(...args)}`);
  };

  return {
    lines,
    restore() {
      Object.assign(target, { log, warn });
    },
  };
}

module.exports = { keepLog };
