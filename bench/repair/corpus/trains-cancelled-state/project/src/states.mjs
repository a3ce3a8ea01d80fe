export const STATE = Object.freeze({
  DELAYED: "delayed",
  CANCELLED: "cancelled",
  TRACK: "track-change",
});
