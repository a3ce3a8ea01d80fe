// bigint columns come as BigInt since the driver was brought up to date.
const rows = [
  { id: 7, label: "cold-a", bytes: 14_073_748_835_532_800n, used: 9_007_199_254_740_993n, created_at: "2026-01-05" },
  { id: 8, label: "cold-b", bytes: 1_099_511_627_776n, used: 0n, created_at: "2026-02-11" },
];

export async function listVolumes() {
  return rows;
}

export async function findVolume(id) {
  return rows.find((row) => row.id === id);
}
