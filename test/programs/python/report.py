"""Prints what came of a good and of a bad call, one JSON document a line."""

import json
import sys


def report(api, good, bad, error_class, decoded):
    try:
        print(json.dumps({"api": api, "obtained": good()}))
    except error_class as error:
        print(f"{api}: {error}", file=sys.stderr)
    try:
        bad()
    except error_class as error:
        print(json.dumps({"api": api, "decoded": decoded(error)}))
