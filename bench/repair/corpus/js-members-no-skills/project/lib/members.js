const members = new Map([
  ["ada", { name: "Ada", skills: ["admin", "editor"], teams: ["red"] }],
  ["bob", { name: "Bob" }],
]);

function find(id) {
  return members.get(id);
}

function teamsOf(member) {
  return [...(member.teams || [])].sort();
}

function badgesOf(member) {
  const badges = new Set(["new"]);
  for (const skill of member.skills) {
    badges.add(`${skill}!`);
  }
  return [...badges];
}

module.exports = { find, teamsOf, badgesOf };
