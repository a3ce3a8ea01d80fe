import { avatarUrl, crestUrl } from "./pictures.ts";
import type { Team } from "./teams.ts";

export function teamView(team: Team) {
  return {
    id: team.id,
    name: team.name,
    points: team.points,
    crest: crestUrl(team.crest),
    manager: { name: team.manager.name, avatar: avatarUrl(team.manager.avatar) },
  };
}
