import json
import os
from urllib.request import Request, urlopen

url = "https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true"
user = {
    "name": "IAMUser",
    "password": os.environ["HUAWEI_PASSWORD"],
    "domain": {"name": "IAMDomainA"},
}
body = {
    "auth": {
        "identity": {"methods": ["password"], "password": {"user": user}},
        "scope": {"project": {"name": "cn-north-4"}},
    }
}
headers = {"Content-Type": "application/json;charset=utf8"}

with urlopen(Request(url, json.dumps(body).encode(), headers)) as response:
    token = response.headers["X-Subject-Token"]
    expires_at = json.load(response)["token"]["expires_at"]
print(len(token), "characters, until", expires_at)
