/** Sends the first of each failure at once and counts those that follow it within a window. */

const MOST_PLACES = 200;
/**
 * Until the first report of what was held back; each further one waits twice as long, up to the window. So a server
 * hears soon how often something happens, and a flood costs it one small event now and then.
 */
const FIRST_REPORT_MS = 2_000;
const MINUTE_MS = 60_000;

exports.createSampler = function createSampler({
  clock = () => performance.now(),
  mostPerMinute = Infinity,
  onLost = () => {},
} = {}) {
  const places = new Map();
  let minute = { started: -MINUTE_MS, count: 0 };

  function isTooMany(now) {
    if (now - minute.started >= MINUTE_MS) minute = { started: now, count: 0 };
    if (minute.count >= mostPerMinute) return true;
    minute.count += 1;
    return false;
  }

  function makeRoom(now) {
    for (const [key, place] of places) if (now >= place.until && place.more === 0) places.delete(key);
    while (places.size >= MOST_PLACES) {
      const [[key, { more }]] = places;
      places.delete(key);
      if (more > 0) onLost(more);
    }
  }

  return {
    /**
     * "send": now. "held": an event that was sent will tell of it later. "lost": there is no such event, as too many
     * different ones came within the minute.
     */
    admit(key, window) {
      const now = clock();
      const known = places.get(key);
      if (window > 0 && known && now < known.until) {
        known.more += 1;
        return "held";
      }
      if (isTooMany(now)) {
        if (!known) return "lost";
        known.more += 1;
        return "held";
      }
      if (window <= 0) return "send";
      if (!known && places.size >= MOST_PLACES) makeRoom(now);
      const pause = Math.min(FIRST_REPORT_MS, window);
      const fresh = { until: now + window, window, pause, reportAt: now + pause, event: null, more: 0 };
      // What was held back and not yet collected stays owed, at the pace that was reached.
      const owed = known && {
        event: known.event,
        more: known.more,
        pause: known.pause,
        reportAt: known.reportAt,
      };
      places.set(key, { ...fresh, ...owed });
      return "send";
    },
    /** Keeps the event that was sent, to stand for those that follow it. */
    remember(key, event) {
      const known = places.get(key);
      if (known) known.event = event;
    },
    /** Events that stand for what was held back and is due, with the number of occurrences. */
    collect(everything) {
      const now = clock();
      const owed = [];
      for (const [key, place] of places) {
        const isOver = now >= place.until;
        if (place.more > 0 && place.event && (isOver || everything || now >= place.reportAt)) {
          owed.push({ event: place.event, occurrences: place.more });
          place.more = 0;
          place.pause = Math.min(2 * place.pause, place.window);
          place.reportAt = now + place.pause;
        }
        if (isOver && place.more === 0) places.delete(key);
      }
      return owed;
    },
    /** The failures of which repetitions are held back now, with the milliseconds since the window began. */
    places: () =>
      [...places].map(([place, { until, window }]) => ({ place, age: Math.round(clock() - until + window) })),
    isPending: () => [...places.values()].some(({ more }) => more > 0),
  };
};
