export const request = { method: "POST", path: "/requests", body: { employee: 2, amount: 90000 } };
export const app = async (load) => (await load("src/http.ts")).buildApp();
