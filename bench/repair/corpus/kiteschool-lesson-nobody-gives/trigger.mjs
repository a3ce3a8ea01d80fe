export const request = { path: "/lessons/k7" };
export const app = async (load) => {
  const { LessonBook } = (await load("src/lessonBook.js")).default;
  const { createApp } = (await load("src/app.js")).default;
  return createApp(new LessonBook([{ id: "k1", spot: "north beach", places: 6 }]));
};
