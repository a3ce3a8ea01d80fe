export const request = { method: "POST", path: "/handles", body: { handle: "ada", owner: 2 } };
export const app = async (load) => (await load("src/app.ts")).createApp();
