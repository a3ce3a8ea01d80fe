export const request = { path: "/polls/7/winner" };
export const app = async (load) => (await load("server/app.mjs")).makeApp();
