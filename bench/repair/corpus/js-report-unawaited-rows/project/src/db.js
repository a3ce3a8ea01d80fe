const rows = [
  { day: "mon", visits: 10 },
  { day: "tue", visits: 20 },
];

export async function loadRows(site) {
  return site === "shop" ? rows : [];
}

export async function countSites() {
  return 1;
}
