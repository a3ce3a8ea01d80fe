export const request = { method: "PATCH", path: "/teams/2", body: { name: "Apex" } };
export const app = async (load) => (await load("src/app.ts")).buildApp();
