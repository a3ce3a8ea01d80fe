export const request = { path: "/bases/ARN/absences" };
export const app = async (load) => (await load("src/app.js")).createApp();
