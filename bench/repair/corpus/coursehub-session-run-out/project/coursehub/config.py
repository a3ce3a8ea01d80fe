from pydantic import BaseModel


class Settings(BaseModel):
    secret_key: str = "please-change-me-to-something-longer-than-32"
    algorithm: str = "HS256"
    access_token_minutes: int = 30


settings = Settings()
