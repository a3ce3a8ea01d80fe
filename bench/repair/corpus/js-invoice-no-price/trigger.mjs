export const request = { path: "/invoices/1" };
export const app = async (load) => (await load("src/app.js")).default;
