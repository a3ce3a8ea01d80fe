export const request = { method: "PUT", path: "/lessons/31", body: { title: "Fractions, part 2" } };
export const app = async (load) => (await load("src/http/app.ts")).buildApp();
