from flask import Flask, abort, jsonify

from confetti import shares
from confetti.campaigns import CAMPAIGNS

app = Flask(__name__)


def row(campaign):
    return {
        "name": campaign.name,
        "bounced": shares.bounce_rate(campaign),
        "opened": shares.open_rate(campaign),
        "clicked": shares.click_rate(campaign),
    }


@app.get("/campaigns")
def campaigns():
    return jsonify([row(campaign) for campaign in CAMPAIGNS.values()])


@app.get("/campaigns/<key>")
def campaign(key):
    if key not in CAMPAIGNS:
        abort(404)
    return row(CAMPAIGNS[key])
