export const request = { path: "/api/patients/p-77/appointments" };
export const app = async (load) => (await load("src/app.ts")).createApp();
