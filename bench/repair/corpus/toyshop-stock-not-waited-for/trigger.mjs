export const request = { method: "POST", path: "/picking-lists", body: { skus: ["kite-2", "train"] } };
export const app = async (load) => (await load("src/app.ts")).buildApp();
