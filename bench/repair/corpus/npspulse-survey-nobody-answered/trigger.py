from npspulse import surveys
from npspulse.app import app

surveys.create("onboarding-2026", "Would you recommend us?", invited=120)
app.test_client().get("/surveys/onboarding-2026")
