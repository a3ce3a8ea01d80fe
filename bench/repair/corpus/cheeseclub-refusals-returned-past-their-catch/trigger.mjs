export const request = { method: "POST", path: "/boxes", body: { member: "m-2", cheeses: ["brie", "comte", "gouda"] } };
export const app = async (load) => {
  const made = (await load("src/app.mjs")).createApp();
  // What stands last is put first by the recorder.
  made.use((_ctx, next) => next());
  return made;
};
