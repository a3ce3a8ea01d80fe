export const request = { path: "/vineyards", headers: { accept: "application/json" } };
export const app = async (load) => (await load("src/app.ts")).build();
