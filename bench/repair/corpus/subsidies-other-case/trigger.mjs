export const request = {
  method: "POST",
  path: "/hooks/decisions",
  body: { file_number: "S-88", granted_cents: 120000, decided_at: "2026-04-02T09:15:00Z", paid_at: null },
};
export const app = async (load) => (await load("src/app.js")).createApp();
