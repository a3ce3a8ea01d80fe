export const request = { path: "/polls/lunch/winner" };
export const app = async (load) => (await load("src/app.js")).createApp();
