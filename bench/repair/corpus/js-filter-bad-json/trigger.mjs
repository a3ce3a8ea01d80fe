export const request = { path: "/rows?filter=colour:red" };
export const app = async (load) => (await load("src/index.js")).default;
