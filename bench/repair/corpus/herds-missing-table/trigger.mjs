import { DatabaseSync } from "node:sqlite";

export const request = { path: "/cows/CH%2017" };
export const app = async (load) => {
  const db = new DatabaseSync(":memory:");
  db.exec("create table cow (tag text primary key, name text not null, born text not null); pragma user_version = 1;");
  return (await load("src/app.js")).createApp(db);
};
