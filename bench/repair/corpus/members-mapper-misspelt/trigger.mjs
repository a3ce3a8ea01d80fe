const rows = [
  { member_id: 4, given_name: "Rosa", family_name: "Vidal", joined_on: "2020-01-01", left_on: null, chapter: "Lisbon" },
];
export const request = { path: "/members/4/badge" };
export const app = async (load) => (await load("src/app.js")).default.createApp(rows);
