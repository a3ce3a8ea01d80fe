import { createApp } from "./app";
import { JobBook } from "./jobs/job-book";

export default createApp(new JobBook());
