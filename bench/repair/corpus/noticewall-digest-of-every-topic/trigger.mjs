export const request = { path: "/digest?since=2026-03-02" };
export const app = async (load) =>
  (await load("src/app.ts")).createApp([
    { id: 2, topic: "sale", place: "hall", title: "Piano", posted: "2026-03-04" },
  ]);
