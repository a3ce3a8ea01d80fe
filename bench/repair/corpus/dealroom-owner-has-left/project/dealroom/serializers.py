from dealroom.models import Company, Deal
from dealroom.repository import Repository

STAGES = {"qualified": "Qualified", "proposal": "Proposal sent", "won": "Closed won", "lost": "Closed lost"}


def company_detail(company: Company, repo: Repository) -> dict:
    manager = repo.get_user(company.account_manager_id)
    return {
        "id": company.id,
        "name": company.name,
        "accountManager": {"name": manager.full_name, "email": manager.email} if manager else None,
    }


def deal_row(deal: Deal) -> dict:
    return {"id": deal.id, "title": deal.title, "stage": STAGES[deal.stage]}


def deal_detail(deal: Deal, repo: Repository) -> dict:
    owner = repo.get_user(deal.owner_id)
    company = repo.get_company(deal.company_id)
    return {
        **deal_row(deal),
        "amount": deal.amount_cents / 100,
        "closesOn": deal.closes_on.isoformat() if deal.closes_on else None,
        "tags": deal.tags,
        "company": company.name if company else None,
        "owner": {"name": owner.full_name, "email": owner.email},
    }
