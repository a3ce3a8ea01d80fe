export const request = { path: "/diary/u7/2026-04-03/summary" };
export const app = async (load) => {
  const { buildServer } = await load("src/server.ts");
  const { Diary } = await load("src/diary.ts");
  const diary = new Diary();
  diary.add("u7", "2026-04-03", { name: "Porridge", portions: [{ food: "oats", grams: 60, kcal: 222, protein: 8 }] });
  diary.add("u7", "2026-04-03", { name: "Canteen", kcal: 700 });
  return buildServer(diary);
};
