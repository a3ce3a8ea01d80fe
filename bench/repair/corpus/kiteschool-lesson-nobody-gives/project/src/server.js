const { createApp } = require("./app");
const { LessonBook } = require("./lessonBook");

createApp(new LessonBook()).listen(process.env.PORT || 3000);
