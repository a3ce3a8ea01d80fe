import { frames } from "./frames.js";

function altitude(frame) {
  const fields = frame.split(",");
  return Number(fields.find((field) => field.startsWith("ALT=")).slice(4));
}

for (const frame of frames) {
  console.log(altitude(frame));
}
