/** Pictures of the stations; the camera at Gorner gives no checksum. */
export const IMAGES = {
  aletsch: { type: "image/png", bytes: Buffer.from("aletsch"), sum: "a1b2", taken: "2026-07-01" },
  gorner: { type: "image/png", bytes: Buffer.from("gorner"), taken: "2026-07-02" },
  rhone: { type: "image/jpeg", bytes: Buffer.from("rhone"), sum: "ff09" },
};
