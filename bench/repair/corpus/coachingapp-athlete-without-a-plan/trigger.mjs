export const request = { path: "/athletes/3/today?day=2026-04-14" };
export const app = async (load) => {
  const { createApp } = await load("src/app.ts");
  const { memoryDatabase } = await load("src/database.ts");
  return createApp(memoryDatabase());
};
