import { describe } from "./log.js";

export function toCommand(job, profile) {
  if (job.duplex) profile.sides = "two";
  const copies = job.copies > 1 ? ["-n", String(job.copies)] : [];
  return ["lp", ...copies, "-o", describe(profile), job.file];
}
