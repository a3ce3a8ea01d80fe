export const app = async (load) => {
  const { memoryTable } = await load("src/table.js");
  const rows = [{ id: 1, title: "Hedges", room_id: 4, starts_at: "10:00" }];
  return (await load("src/app.js")).createApp(memoryTable(rows));
};
export const request = { method: "PUT", path: "/talks/1/slot", body: { room_id: 5, starts_at: "11:30" } };
