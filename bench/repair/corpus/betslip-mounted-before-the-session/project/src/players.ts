export interface Player {
  id: number;
  name: string;
  token: string;
  balance: number;
}

export class Players {
  constructor(
    private readonly all: Player[] = [
      { id: 1, name: "Ana", token: "t-ana", balance: 2500 },
      { id: 2, name: "Tomasz", token: "t-tomasz", balance: 0 },
    ],
  ) {}

  byToken(token: string): Player | undefined {
    return this.all.find((player) => player.token === token);
  }

  deposit(player: Player, cents: number): number {
    player.balance += cents;
    return player.balance;
  }
}
