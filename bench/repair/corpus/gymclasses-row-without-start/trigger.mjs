export const request = { path: "/classes/31" };
export const app = async (load) => {
  const { Store } = await load("src/store.ts");
  const row = { id: 31, title: "Pilates", coach_name: "Ewa", starts_at: "2026-03-02T07:15:00Z", ends_at: "2026-03-02T08:10:00Z", seats: 12, seats_taken: 9 };
  return (await load("src/app.ts")).createApp(new Store([row]));
};
