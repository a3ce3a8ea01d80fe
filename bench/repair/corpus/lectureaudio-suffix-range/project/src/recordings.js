export const recordings = new Map([
  ["L-01.mp3", { title: "Tides", data: Buffer.from("ID3 tides tides tides") }],
  ["L-02.mp3", { title: "Currents", data: Buffer.from("ID3 currents and eddies") }],
]);
