import { shorten } from "./text.js";

export const subjectOf = (posts) => `${posts.length} new: ${shorten(posts[0].title, 40)}`;
