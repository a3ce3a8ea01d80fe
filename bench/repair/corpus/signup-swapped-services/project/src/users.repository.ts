export interface User {
  id: number;
  email: string;
}

export class UsersRepository {
  private readonly users: User[] = [];
  async insert(email: string): Promise<User> {
    const user = { id: this.users.length + 1, email };
    this.users.push(user);
    return user;
  }
  async all(): Promise<User[]> {
    return [...this.users];
  }
}
