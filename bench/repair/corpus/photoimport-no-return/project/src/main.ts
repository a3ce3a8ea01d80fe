import { readFileSync } from "node:fs";
import { byDay, photosOf } from "./album.ts";

const raws = JSON.parse(readFileSync(process.argv[2] ?? "data/album.json", "utf8"));
for (const { day, photos } of byDay(photosOf(raws))) {
  console.log(`${day}  ${photos.length} photos`);
  for (const { file, camera, portrait } of photos) console.log(`  ${file}  ${camera}${portrait ? "  (portrait)" : ""}`);
}
