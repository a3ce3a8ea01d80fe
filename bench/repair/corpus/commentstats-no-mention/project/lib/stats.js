'use strict';

const { linksIn, mentionsIn, tagsIn, wordsIn } = require('./text');

function emptyAuthor(author) {
  return { author, comments: 0, words: 0, mentioned: 0 };
}

/** What is said by whom in a thread, answers included. */
function statsOf(comments) {
  const authors = new Map();
  const tags = new Set();
  let count = 0;
  let words = 0;
  let links = 0;

  const entry = (name) => {
    if (!authors.has(name)) authors.set(name, emptyAuthor(name));
    return authors.get(name);
  };

  const visit = (comment) => {
    count += 1;
    const spoken = wordsIn(comment.text);
    words += spoken;
    links += linksIn(comment.text).length;
    const author = entry(comment.author);
    author.comments += 1;
    author.words += spoken;
    for (const name of mentionsIn(comment.text)) entry(name).mentioned += 1;
    for (const tag of tagsIn(comment.text)) tags.add(tag);
    for (const answer of comment.answers || []) visit(answer);
  };

  comments.forEach(visit);
  return {
    comments: count,
    words,
    links,
    tags: [...tags].sort(),
    authors: [...authors.values()].sort((a, b) => b.comments - a.comments || a.author.localeCompare(b.author)),
  };
}

module.exports = { statsOf };
