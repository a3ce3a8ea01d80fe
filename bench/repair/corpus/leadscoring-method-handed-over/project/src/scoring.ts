import type { Lead, LeadRepository } from "./leads.ts";

const POINTS: Record<string, number> = { "page.viewed": 1, "demo.requested": 25, "mail.opened": 3 };
const FREE_MAIL = ["gmail.com", "outlook.com"];

export class ScoringService {
  private readonly repository: LeadRepository;

  constructor(repository: LeadRepository) {
    this.repository = repository;
  }

  async signedUp(payload: Record<string, unknown>): Promise<void> {
    const email = String(payload.email).toLowerCase();
    const domain = email.split("@")[1] ?? "";
    const company = FREE_MAIL.includes(domain) ? null : domain;
    await this.repository.save({ email, company, score: company ? 10 : 0 });
  }

  async acted(payload: Record<string, unknown>): Promise<void> {
    const lead = await this.repository.find(String(payload.email).toLowerCase());
    if (!lead) return;
    await this.repository.save(this.raised(lead, String(payload.action)));
  }

  private raised(lead: Lead, action: string): Lead {
    return { ...lead, score: lead.score + (POINTS[action] ?? 0) };
  }
}
