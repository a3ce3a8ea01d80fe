const members = new Map([
  ["ada", { name: "Ada", roles: ["admin", "editor"], teams: ["red"] }],
  ["bob", { name: "Bob" }],
]);

function find(id) {
  return members.get(id);
}

function teamsOf(member) {
  return [...(member.teams || [])].sort();
}

function grantsOf(member) {
  const grants = new Set(["read"]);
  for (const role of member.roles) {
    grants.add(`${role}:write`);
  }
  return [...grants];
}

module.exports = { find, teamsOf, grantsOf };
