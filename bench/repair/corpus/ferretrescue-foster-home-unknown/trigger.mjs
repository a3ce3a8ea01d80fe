export const request = { method: "POST", path: "/ferrets/f1/placement", body: { homeId: "h77" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
