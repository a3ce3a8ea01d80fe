import { livePages, openArchive } from "./sources.mjs";

const empty = () => ({ packages: 0, bytes: 0, largest: null });

function add(summary, { name, size }) {
  summary.packages += 1;
  summary.bytes += size;
  if (!summary.largest || size > summary.largest.size) summary.largest = { name, size };
}

export async function scanLive() {
  const summary = empty();
  for await (const page of livePages()) {
    for (const row of page) add(summary, row);
  }
  return summary;
}

export async function scanArchive(from) {
  const summary = empty();
  for await (const page of openArchive(from)) {
    for (const row of page) add(summary, row);
  }
  return summary;
}
