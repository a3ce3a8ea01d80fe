from fastapi import FastAPI, HTTPException

from stats import repo
from stats.figures import figures
from stats.models import Campaign, Figures

app = FastAPI(title="Newsletter statistics")


@app.get("/campaigns")
def campaigns() -> list[Campaign]:
    return list(repo.CAMPAIGNS.values())


@app.get("/campaigns/{slug}/figures")
def campaign_figures(slug: str) -> Figures:
    campaign = repo.find(slug)
    if campaign is None:
        raise HTTPException(404, "no such campaign")
    return figures(campaign)
