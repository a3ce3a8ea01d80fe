import { buildApp } from "./http/app.ts";

buildApp().listen(3000, () => console.log("course-cms on 3000"));
