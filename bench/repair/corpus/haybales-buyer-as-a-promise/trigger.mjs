export const request = { path: "/loads/31/note" };
export const app = async (load) => (await load("src/app.mjs")).default;
