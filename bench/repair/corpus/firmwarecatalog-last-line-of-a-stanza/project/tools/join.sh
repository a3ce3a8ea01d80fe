#!/bin/sh
# joins the vendors' lists into one
printf '%s' "$(cat vendor/*.txt)" > lists/routers.txt
