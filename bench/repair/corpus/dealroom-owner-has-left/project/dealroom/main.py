from fastapi import FastAPI, HTTPException

from dealroom.repository import Repository, demo
from dealroom.serializers import company_detail, deal_detail, deal_row


def create_app(repo: Repository | None = None) -> FastAPI:
    app = FastAPI(title="dealroom")
    repo = repo or demo()

    @app.get("/api/deals")
    def list_deals(stage: str | None = None):
        return {"deals": [deal_row(deal) for deal in repo.list_deals(stage)]}

    @app.get("/api/deals/{deal_id}")
    def get_deal(deal_id: int):
        deal = repo.get_deal(deal_id)
        if deal is None:
            raise HTTPException(404, "Deal not found")
        return deal_detail(deal, repo)

    @app.get("/api/companies/{company_id}")
    def get_company(company_id: int):
        company = repo.get_company(company_id)
        if company is None:
            raise HTTPException(404, "Company not found")
        return company_detail(company, repo)

    return app
