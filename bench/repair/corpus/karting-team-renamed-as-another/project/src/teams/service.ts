import type { Database, Team } from "../database.ts";
import { hasCode, NameTaken, NoSuchTeam } from "./errors.ts";

export class TeamService {
  private database: Database;
  constructor(database: Database) {
    this.database = database;
  }

  standings(): Promise<Team[]> {
    return this.database.team.findMany();
  }

  async found(name: string): Promise<Team> {
    try {
      return await this.database.team.create({ data: { name } });
    } catch (error) {
      if (hasCode(error, "P2002")) throw new NameTaken(name);
      throw error;
    }
  }

  async rename(id: number, name: string): Promise<Team> {
    try {
      return await this.database.team.update({ where: { id }, data: { name } });
    } catch (error) {
      if (hasCode(error, "P2025")) throw new NoSuchTeam(id);
      throw error;
    }
  }
}
