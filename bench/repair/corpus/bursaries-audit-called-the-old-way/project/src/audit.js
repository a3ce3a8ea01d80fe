const entries = [];

/** Writes down who did what to an application. */
function record(user, action, application) {
  entries.push({ application: application.id, action, by: user.name, role: user.role });
}

function historyOf(application) {
  return entries.filter((entry) => entry.application === application.id);
}

module.exports = { record, historyOf };
