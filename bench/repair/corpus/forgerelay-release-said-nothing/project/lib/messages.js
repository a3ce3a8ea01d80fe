const COLORS = { push: 'grey', issue: 'orange', release: 'green' };

function pushMessage({ repo, commits, author }) {
  const n = commits.length;
  return message('push', `${author} pushed ${n} commit${n === 1 ? '' : 's'} to ${repo}`);
}

function issueMessage({ repo, number, title }) {
  return message('issue', `#${number} in ${repo}: ${title}`);
}

function releaseMessage({ repo, tag, author }) {
  message('release', `${author} released ${repo} ${tag}`);
}

function message(kind, text) {
  return { color: COLORS[kind], text };
}

/** The message for an event of the forge, null for those that nobody wants to read. */
function messageFor(payload) {
  switch (payload.event) {
    case 'push':
      return pushMessage(payload);
    case 'issue':
      return issueMessage(payload);
    case 'release':
      return releaseMessage(payload);
    default:
      return null;
  }
}

module.exports = { messageFor };
