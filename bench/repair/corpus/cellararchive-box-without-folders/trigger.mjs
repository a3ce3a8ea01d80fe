export const request = { path: "/aids/guild/pages" };
export const app = async (load) => (await load("src/index.ts")).default;
