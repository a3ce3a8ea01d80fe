'use strict';

const MENTION = /(?<![\w@])@[a-z][\w-]*/gi;
const TAG = /(?<!\w)#[a-z]\w*/gi;
const LINK = /https?:\/\/[^\s)]+/g;

function withoutLinks(text) {
  return text.replace(LINK, ' ');
}

/** Names of those who are mentioned, each once, in lower case. */
function mentionsIn(text) {
  const found = withoutLinks(text).match(MENTION).map((mention) => mention.slice(1).toLowerCase());
  return [...new Set(found)];
}

function tagsIn(text) {
  const found = withoutLinks(text).match(TAG) || [];
  return [...new Set(found.map((tag) => tag.toLowerCase()))];
}

function linksIn(text) {
  return text.match(LINK) || [];
}

function wordsIn(text) {
  return withoutLinks(text).split(/\s+/).filter(Boolean).length;
}

module.exports = { linksIn, mentionsIn, tagsIn, wordsIn };
