export const request = { method: "POST", path: "/products/1/entries", body: { email: "Lena@example.org" } };
export const app = async (load) => {
  const { openDatabase } = await load("src/database.js");
  const { Lists } = await load("src/lists.js");
  const database = openDatabase();
  const lists = new Lists(database);
  lists.join(lists.create("Tiny oven"), "lena@example.org");
  return (await load("src/app.js")).createApp(database);
};
