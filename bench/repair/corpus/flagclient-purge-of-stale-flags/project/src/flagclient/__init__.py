from flagclient.client import FlagClient

__all__ = ["FlagClient"]
