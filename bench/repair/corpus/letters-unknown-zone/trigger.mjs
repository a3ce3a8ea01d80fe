export const request = { path: "/readers/r3/issue" };
export const app = async (load) => (await load("src/server.ts")).build();
