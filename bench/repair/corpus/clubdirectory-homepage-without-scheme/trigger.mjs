export const request = { path: "/clubs/rowing" };
export const app = async (load) => (await load("src/server.ts")).default;
