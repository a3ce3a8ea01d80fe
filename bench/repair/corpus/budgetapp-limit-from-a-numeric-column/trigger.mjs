export const request = { path: "/households/h1/budgets" };
export const app = async (load) => {
  const { createApp } = await load("src/app.ts");
  const { createRepository } = await load("src/repository.ts");
  const rows = [{ id: 4, household_id: "h1", name: "Groceries", month_limit: "450.00", spent: "212.35", currency: "EUR" }];
  return createApp(createRepository({ query: async () => ({ rows }) }));
};
