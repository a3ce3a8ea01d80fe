export const request = { method: "PUT", path: "/batches/261126/scan", body: "scan of pallet 7" };
export const app = async (load) => {
  const { Storage } = await load("src/storage.js");
  const { writeFile } = await import("node:fs/promises");
  // /dev/full answers every write as a full disk does.
  const storage = new Storage("/tmp/dairy-scans", (path, bytes) => writeFile("/dev/full", bytes));
  return (await load("src/app.js")).createApp(storage);
};
