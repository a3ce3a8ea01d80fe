import { uploadAll } from "./upload.js";

// Stands for the bucket: names with spaces are refused.
const bucket = {
  async put(key) {
    if (key.includes(" ")) throw new Error(`InvalidKey ${key}`);
  },
};
const result = await uploadAll(bucket, [
  { name: "invoice-104.pdf", size: 83_000 },
  { name: "scan 12.pdf", size: 1_200_000 },
  { name: "cover.png", size: 20_400 },
]);
console.log(`${result.done.length} uploaded, ${result.failed.length} failed`);
