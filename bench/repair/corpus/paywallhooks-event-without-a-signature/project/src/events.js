const DAY = 24 * 60 * 60 * 1000;

const handlers = {
  'invoice.paid': (subscribers, { subscriber, days = 30 }, now) => {
    subscribers.set(subscriber, { until: now + days * DAY });
  },
  'subscription.ended': (subscribers, { subscriber }) => {
    subscribers.delete(subscriber);
  },
};

/** Applies an event; whether it was one that we follow. */
exports.apply = (subscribers, event, now = Date.now()) => {
  if (!Object.hasOwn(handlers, event.type)) return false;
  handlers[event.type](subscribers, event, now);
  return true;
};
