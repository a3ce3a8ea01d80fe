from noisemap.api import create_app

__all__ = ["create_app"]
