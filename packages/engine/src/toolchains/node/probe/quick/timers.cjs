/** Timers that a play has started end with it. */
const OPENERS = ["setTimeout", "setInterval", "setImmediate"];

exports.trackTimers = function trackTimers() {
  const open = new Set();
  const { clearTimeout, clearInterval, clearImmediate } = globalThis;
  for (const name of OPENERS) {
    const own = globalThis[name];
    const tracked = function tracked(...words) {
      const timer = own.apply(this, words);
      open.add(timer);
      return timer;
    };
    Object.defineProperties(tracked, Object.getOwnPropertyDescriptors(own));
    globalThis[name] = tracked;
  }
  return {
    clear() {
      for (const timer of open) {
        clearTimeout(timer);
        clearInterval(timer);
        clearImmediate(timer);
      }
      open.clear();
    },
  };
};
