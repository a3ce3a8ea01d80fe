/** The methods of the official SDK's client, on ours: for applications that call them by these names. */

/** @param client as `createClient` makes it @returns the same client */
exports.withOfficialMethods = function withOfficialMethods(client) {
  return Object.assign(client, {
    reportError: async (captured) => client.captureDescribed(captured),
    getConfig: () => ({ ...client.options }),
    shouldRedact: (name) => typeof name === "string" && client.isSecret(name),
    getStats() {
      const { places, waiting } = client.figures();
      return {
        deduplicator: {
          size: places.length,
          window: client.options.deduplicationWindow,
          entries: places.map(({ place, age }) => ({ fingerprint: place, age })),
        },
        retryQueue: {
          size: waiting.length,
          processing: !client.isIdle(),
          items: waiting.map((errorId) => ({ errorId })),
        },
      };
    },
    destroy: () => client.stop(),
  });
};
