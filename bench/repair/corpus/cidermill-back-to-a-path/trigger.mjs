export const request = { method: "POST", path: "/login?next=%2Fpressings%2F12%3Ftab%3Djuice", body: { user: "joan", password: "bramley" } };
export const app = async (load) => (await load("src/app.js")).createApp();
