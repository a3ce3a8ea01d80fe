export const request = { path: "/teams/t2" };
export const app = async (load) => (await load("src/app.ts")).build();
