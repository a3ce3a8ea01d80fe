export const request = { method: "POST", path: "/codes", body: { phone: "+436601234567" } };
export const app = async (load) => (await load("src/app.ts")).createApp({ limited: true });
