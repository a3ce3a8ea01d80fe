export const settings = {
  eveningFrom: "18:00",
  /** In production all channels are loaded when the service starts. */
  warmCache: process.env.WARM_CACHE === "1",
};
