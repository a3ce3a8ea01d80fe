/** Counts the errors that are not sent, by the reason, in the form of Sentry's client reports: nothing is lost silently. */

exports.createDropped = function createDropped() {
  let amounts = new Map();
  return {
    /** @returns whether it is the first since the last `take` */
    add(reason, quantity = 1) {
      const isFirst = amounts.size === 0;
      amounts.set(reason, (amounts.get(reason) ?? 0) + quantity);
      return isFirst;
    },
    /** The payload of a `client_report` with what was counted since the last call; null for nothing. */
    take() {
      if (amounts.size === 0) return null;
      const discarded = [...amounts].map(([reason, quantity]) => ({ reason, category: "error", quantity }));
      amounts = new Map();
      return { timestamp: new Date().toISOString(), discarded_events: discarded };
    },
    /** Takes back what a report held that could not be delivered. */
    restore({ discarded_events: discarded }) {
      for (const { reason, quantity } of discarded)
        amounts.set(reason, (amounts.get(reason) ?? 0) + quantity);
    },
  };
};
