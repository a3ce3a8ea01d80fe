export interface Lead {
  email: string;
  company: string | null;
  score: number;
}

export class LeadRepository {
  private readonly leads = new Map<string, Lead>();

  async save(lead: Lead): Promise<void> {
    this.leads.set(lead.email, lead);
  }

  async find(email: string): Promise<Lead | undefined> {
    return this.leads.get(email);
  }

  async all(): Promise<Lead[]> {
    return [...this.leads.values()].sort((a, b) => b.score - a.score);
  }
}
