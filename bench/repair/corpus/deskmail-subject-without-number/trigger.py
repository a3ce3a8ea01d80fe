import logging

from deskmail.inbound import Inbound
from deskmail.store import Store

RAW = b"""From: Ida Holm <ida@example.org>\r
Subject: Printer on the third floor\r
Content-Type: text/plain; charset=utf-8\r
\r
It eats the paper again.\r
"""

logging.basicConfig()
Inbound(Store()).receive(RAW)
