export const request = { path: "/summary?page=/pricing&device=phone" };
export const app = async (load) =>
  (await load("src/app.ts")).createApp([
    { page: "/pricing", lcp: 1800, device: "desktop", at: "2026-02-03T09:00:00Z" },
  ]);
